package org.yamabiko.lab.scenario;

import java.util.ArrayList;
import java.util.List;

import org.yamabiko.lab.CallEvent;
import org.yamabiko.lab.CallEvent.Playing;
import org.yamabiko.lab.CallListener;
import org.yamabiko.lab.scenario.Scenario.Step;

/** Takes a scenario's steps while the call goes on. A caller who calls again begins again. */
final class ScriptedCaller implements CallListener {

    /** What a caller has of a telephone. */
    interface Hands {

        void press(char key);

        void hangUp();
    }

    private static final int MOST_HEARD = 300;

    private final List<Step> steps;
    private final Hands hands;
    private final List<String> heard = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int next;

    ScriptedCaller(List<Step> steps, Hands hands) {
        this.steps = steps;
        this.hands = hands;
    }

    @Override
    public synchronized void event(CallEvent event) {
        switch (event) {
            case CallEvent.Ringing ringing -> {
                next = 0;
                heard.clear();
            }
            case Playing playing -> {
                heard.add(playing.words());
                hear(playing.words());
                if (playing.keyInterrupts() || nextIs(Step.HangUp.class)) {
                    act();
                }
            }
            case CallEvent.Asked asked -> act();
            case CallEvent.Ended ended -> missed();
            default -> {
                // what the caller does, or cannot notice
            }
        }
    }

    private void hear(String words) {
        if (next < steps.size() && steps.get(next) instanceof Step.Hear hear && bare(words).contains(bare(hear.words()))) {
            next++;
        }
    }

    private void act() {
        while (next < steps.size()) {
            switch (steps.get(next)) {
                case Step.Hear hear -> {
                    return;
                }
                case Step.Press press -> press.keys().chars().forEach(key -> hands.press((char) key));
                case Step.HangUp hangUp -> hands.hangUp();
            }
            next++;
        }
    }

    private boolean nextIs(Class<? extends Step> kind) {
        return next < steps.size() && kind.isInstance(steps.get(next));
    }

    private void missed() {
        if (next < steps.size()) {
            failures.add(switch (steps.get(next)) {
                case Step.Hear hear -> Failure.of("not-heard", hear.words(), shortened(String.join(" / ", heard)));
                case Step.Press press -> Failure.of("not-pressed", press.keys());
                case Step.HangUp hangUp -> Failure.of("not-reached");
            });
        }
    }

    private static String shortened(String words) {
        return words.length() <= MOST_HEARD ? words : words.substring(0, MOST_HEARD) + "…";
    }

    /** People part words in the one language and lines in the other where they like. */
    private static String bare(String words) {
        return words.replaceAll("[\\s\\u3000]", "");
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }
}
