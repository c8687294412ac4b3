package org.yamabiko.hotline;

/**
 * What a caller hears at one place of a flow.
 *
 * @param say in words, as people read it; what a recording says, too
 * @param reading how an engine is to pronounce it; empty if as it is written
 * @param recording the name of a recording that is heard instead; empty if an engine speaks
 */
public record Utterance(String say, String reading, String recording) {

    public Utterance(String say) {
        this(say, "", "");
    }
}
