package org.yamabiko.call;

import java.util.function.Consumer;

import org.yamabiko.call.CallView.TraceView;

/**
 * What makes a call one that somebody makes to try a hotline. It goes the way of every other one, but is counted nowhere, and
 * its text stays in the house unless it goes to one of the {@link TestNumbers}.
 *
 * @param drafts whether it meets what staff have written last instead of what is live
 * @param inHouse whether its text stays in the house whoever it goes to
 * @param by the user name of whoever rehearses
 * @param watcher told of each step of the call's trace as it happens, on the call's thread; must neither block nor throw. The
 *        sentences of the steps are empty
 */
public record Rehearsal(boolean drafts, boolean inHouse, String by, Consumer<TraceView> watcher) {

    public Rehearsal(boolean drafts, String by) {
        this(drafts, by, step -> {
        });
    }

    public Rehearsal(boolean drafts, String by, Consumer<TraceView> watcher) {
        this(drafts, false, by, watcher);
    }

    /** Of one among thousands, which must not ring the team's telephones. */
    public static Rehearsal inCrowd(String by) {
        return new Rehearsal(false, true, by, step -> {
        });
    }
}
