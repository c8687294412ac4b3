package org.yamabiko.call;

/**
 * A call that somebody makes to try a hotline. It goes the way of every other one, but is counted nowhere and its text stays in
 * the house.
 *
 * @param drafts whether it meets what staff have written last instead of what is live
 * @param by the user name of whoever rehearses
 */
public record Rehearsal(boolean drafts, String by) {
}
