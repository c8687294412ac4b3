/**
 * The pages on which staff see their hotlines, make new ones, let drafts go live, and approve what others wrote.
 * <p>
 * {@link org.yamabiko.console.hotlines.HotlineRows} holds the queries of the list, {@link org.yamabiko.hotline.FlowOutline} and
 * {@link org.yamabiko.hotline.FlowDiff} the words of a document; the menu itself is edited in {@code console.editor}. What
 * somebody else changed meanwhile is never overwritten: a form carries the version of the draft that it was shown with.
 */
package org.yamabiko.console.hotlines;
