package org.yamabiko.console.lab;

import java.util.List;

/**
 * What is new in a call, for the page's script.
 *
 * @param last the number of the last event, to ask what comes after it
 * @param state a word of {@code LabCallView.State}
 * @param seconds how long it has lasted
 * @param outcome in words; empty until the call has ended
 * @param texts all of them
 */
record CallPiece(String id, long last, String state, long seconds, String outcome, List<Line> lines, List<Sms> texts) {

    /**
     * One line of the transcript, or a sound without words.
     *
     * @param kind what it is, for its looks
     * @param at seconds since the call began
     * @param sounds to be played one after the other
     * @param stops whether what plays now is over
     */
    record Line(String kind, double at, String words, List<String> sounds, boolean stops) {
    }

    /** @param carrier how the handset is drawn: docomo, au … */
    record Sms(String carrier, String sender, String body, String segments, String status, boolean arrived) {
    }
}
