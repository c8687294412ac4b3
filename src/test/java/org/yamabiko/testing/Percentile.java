package org.yamabiko.testing;

import java.util.Collection;
import java.util.List;

/** The value that a share of the values does not exceed, by nearest rank. */
public final class Percentile {

    private Percentile() {
    }

    /**
     * @param values at least one, in any order
     * @param share from 0 to 1, such as 0.99
     */
    public static <T extends Comparable<? super T>> T of(Collection<T> values, double share) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values, so no percentile");
        }
        List<T> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.clamp(Math.ceil(sorted.size() * share) - 1, 0, sorted.size() - 1));
    }
}
