package org.yamabiko.problem;

/**
 * One thing wrong with what somebody wrote.
 *
 * @param field where, as a path in the document: {@code flow.menu.keys.1.text}
 * @param message what is wrong and what would be right, for a person
 */
public record Violation(String field, String message) {
}
