package org.yamabiko.call;

import java.util.Locale;

import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.incident.Announcement;
import org.yamabiko.prompt.Sentence;

/**
 * A call that meets an incident: a flow of one text, whose first sound has the incident's sentence before it. So the text is
 * decided before anything is heard, and who hangs up in the middle of the sentence gets it all the same.
 *
 * @param withText whether its text may be sent now; without it there is only the sentence
 */
record UnderIncident(Announcement incident, boolean withText) {

    Step flow() {
        return withText ? new SendText(incident.textKey())
                : new Say(new Utterance(incident.sentence(Locale.JAPANESE).text()));
    }

    Line before(Line line, Voice voice) {
        var sentence = voice.prompts().audio(incident.sentence(voice.language()), Sentence.GENERIC_SAY);
        return new LineWithSentence(line, sentence, !withText);
    }
}
