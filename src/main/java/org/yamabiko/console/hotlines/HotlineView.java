package org.yamabiko.console.hotlines;

import java.util.List;

import org.yamabiko.console.Times;
import org.yamabiko.hotline.FlowOutline;

/**
 * One hotline as its page shows it.
 *
 * @param version of the draft; forms send it back
 * @param live what callers hear; null if nothing
 * @param draft what is written; null if it is what callers hear
 * @param changes what differs between the two, a sentence each
 * @param problems what keeps the draft from going live
 * @param plan what is under way; null if nothing is
 * @param last how the latest proposal ended, if that is worth telling; else null
 * @param holidaysUntil the last day whose holidays are known, if that is soon and matters; else empty
 */
record HotlineView(String did, String href, String number, String name, String trigger, String sender, String state,
        String tone,
        long version, Outline live, Outline draft, List<String> changes, List<String> problems, Plan plan, Plan last,
        List<RevisionLine> revisions, Rights rights, String holidaysUntil) {

    /** @param title which version it is; {@code at} and {@code by} are null and empty where they say nothing */
    record Outline(String title, Times.Moment at, String by, List<FlowOutline.Line> lines, List<String> hours) {
    }

    /**
     * @param goLiveAt null: as soon as it may
     * @param decision what the second person said; may be empty
     */
    record Plan(long id, String state, String tone, boolean waiting, boolean scheduled, String author, String note,
            Times.Moment at, Times.Moment goLiveAt, String decidedBy, String decision) {
    }

    /** @param approver empty if nobody had to; {@code restored} is empty unless it brought an older one back */
    record RevisionLine(String number, Times.Moment at, String author, String approver, String note, String restored,
            boolean live) {
    }

    /** What this visitor may do here. */
    record Rights(boolean approvalRequired, boolean mayPropose, boolean mayRestore, boolean mayTakeOff) {
    }

    public boolean mayProposeNow() {
        return rights.mayPropose() && plan == null && !changes.isEmpty();
    }
}
