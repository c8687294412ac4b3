package org.yamabiko.ladder;

/**
 * Why a rung is what it is.
 *
 * @param figure what was measured
 * @param limit where the rung begins; 0 if no limit has to do with it
 */
public record Reason(Why why, double figure, double limit) {

    static Reason of(Why why) {
        return new Reason(why, 0, 0);
    }
}
