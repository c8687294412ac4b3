package org.yamabiko.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yamabiko.prompt.Audio;

/**
 * A line on which something is heard before everything else, in the same command: each one costs the telephone server. Or it
 * alone, where nothing is to come after it.
 */
final class LineWithSentence implements Line {

    private final Line line;
    private final Audio sentence;
    private final boolean alone;
    private boolean said;

    LineWithSentence(Line line, Audio sentence, boolean alone) {
        this.line = line;
        this.sentence = sentence;
        this.alone = alone;
    }

    @Override
    public void play(List<Audio> prompts) throws HungUpException {
        line.play(after(prompts));
    }

    @Override
    public Optional<Character> ask(List<Audio> prompts, Duration timeout) throws HungUpException {
        return line.ask(after(prompts), timeout);
    }

    @Override
    public String collect(List<Audio> prompts, Duration timeout, int most) throws HungUpException {
        return line.collect(after(prompts), timeout, most);
    }

    @Override
    public void transfer(String extension) throws HungUpException {
        line.transfer(extension);
    }

    private List<Audio> after(List<Audio> prompts) {
        if (said) {
            return prompts;
        }
        said = true;
        var all = new ArrayList<Audio>();
        all.add(sentence);
        if (!alone) {
            all.addAll(prompts);
        }
        return all;
    }
}
