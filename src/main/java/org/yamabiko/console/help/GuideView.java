package org.yamabiko.console.help;

import java.util.Set;

/**
 * The guide's page.
 *
 * @param callPossible whether the sample call is offered
 * @param called whether one was just made
 * @param notCalled whether one could not be made
 * @param pictures the names of those there are
 */
record GuideView(boolean callPossible, boolean called, boolean notCalled, Set<String> pictures) {
}
