package org.yamabiko.console.incidents;

import java.util.List;

import org.yamabiko.console.Times.Moment;

/**
 * The drawer.
 *
 * @param notice what just happened; empty if nothing did
 * @param maySwitch whether the visitor may switch on and off, and send the all-clear
 * @param mayArm whether the visitor may arm, apart from what they wrote themselves
 */
record IncidentsView(String notice, String tone, List<Card> cards, boolean mayEdit, boolean maySwitch, boolean mayArm,
        Form form) {

    /** @param problem empty if there is none */
    record Field(String value, String problem) {
    }

    record Choice(String value, String words, boolean chosen) {
    }

    /**
     * One incident.
     *
     * @param hotlines for which it may be switched on, in words
     * @param choices the same, to be ticked one by one
     * @param startLabel what the button of one click says
     * @param on null unless it is on
     * @param over null unless it is over
     */
    record Card(String key, String name, String state, String tone, List<Said> said, Preview text, Preview resolved,
            String hotlines, String lasts, String written, String armed, List<Choice> choices, List<Choice> times,
            String startLabel,
            Can can, On on, Over over) {
    }

    /** What may be done to it now, whoever looks. */
    record Can(boolean arm, boolean start, boolean write) {
    }

    /** @param sound where it is heard */
    record Said(String language, String words, String sound) {
    }

    /** @param problem empty if it may be sent now */
    record Preview(String key, String words, String problem) {
    }

    record On(String hotlines, Moment since, Moment until, String left, String by) {
    }

    /** @param followUp null if it has no text for that */
    record Over(Moment since, Moment at, String how, FollowUp followUp) {
    }

    /**
     * The all-clear.
     *
     * @param progress in words; empty before it began
     * @param waits why nothing goes at the moment; empty if it does
     */
    record FollowUp(String state, String tone, boolean startable, boolean running, int sent, int told, String progress,
            String plan, String quiet, String waits, String startLabel) {
    }

    /** @param fresh whether it is a new one */
    record Form(boolean fresh, Field key, Field name, Field ja, Field en, List<Choice> texts, String textProblem,
            List<Choice> resolved, List<Choice> hotlines, List<Choice> lasts, String lastsProblem, List<Choice> toldWithin,
            List<Choice> within, Field perSecond, boolean byItself, boolean atNight) {
    }
}
