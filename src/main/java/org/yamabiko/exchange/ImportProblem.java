package org.yamabiko.exchange;

import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Something in a file that keeps all of it out.
 *
 * @param subject the text's key or the hotline's number, empty where it concerns the file
 */
public record ImportProblem(@JsonUnwrapped Place place, String subject, @JsonUnwrapped Violation violation) {
}
