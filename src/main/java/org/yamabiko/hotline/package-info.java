/**
 * What happens when one of our numbers is called: the flow document, when it applies, how it comes to the callers, and the
 * snapshot that calls read.
 * <p>
 * Uses {@code text}, {@code sender}, {@code phone}, {@code problem}, {@code database}, {@code audit}, {@code approval} and of
 * {@code account} the roles. A document is a draft ({@link org.yamabiko.hotline.Drafts}) until it goes live; each time makes a
 * numbered revision that never changes. Calls see an immutable {@link Hotlines.Snapshot}, swapped whole; a call that runs keeps
 * the one it began with. One row in the database counts the changes, and every node looks at it once a second, so that a change
 * is live within two seconds everywhere without a message bus. Only what changed is read anew.
 * <p>
 * The way of a draft: it is proposed ({@link org.yamabiko.hotline.Proposals}), a copy waits for a second person if that is
 * required ({@code WAITING}), and goes live at once or at its time ({@code SCHEDULED},
 * {@link org.yamabiko.hotline.ScheduledGoLive}); or it is {@code REFUSED}, {@code WITHDRAWN}, or {@code FAILED} because it
 * could not go live at its time. One is under way for a hotline. {@link org.yamabiko.hotline.Publisher} does what changes at
 * once: publish, bring back, take off. All of it ends in {@link org.yamabiko.hotline.GoLive}. What changes a hotline locks its
 * row first, so that people and nodes take turns.
 * <p>
 * A document also says what too many callers get: {@link org.yamabiko.hotline.Hotline#surgeText()}, and a flow for each reason
 * with which another system hands calls over ({@link org.yamabiko.hotline.Hotline#flow(String)}).
 * <p>
 * {@link org.yamabiko.hotline.FlowDiff} and {@link org.yamabiko.hotline.FlowOutline} tell documents in plain words.
 */
package org.yamabiko.hotline;
