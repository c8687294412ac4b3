package org.yamabiko.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Everything that the carrier took for one number, which is for one text. Segment by segment, as it came. */
final class Copies {

    static final Copies NONE = new Copies();

    /** @param reference which segments belong together; all 0 for texts of one segment */
    private record Segment(long time, int reference, int number, int total) {
    }

    private final List<Segment> taken = new ArrayList<>();

    void add(long time, int reference, int number, int total) {
        taken.add(new Segment(time, reference, number, total));
    }

    /** Whether any one segment came more than once. */
    boolean doubled() {
        return taken.stream().map(Segment::number).distinct().count() < taken.size();
    }

    /** Whether a person sees the text more than once: a segment that came without the others is not shown, or as a fragment. */
    boolean doubledAsAWhole() {
        var byReference = byReference();
        return byReference.stream().filter(segments -> completeAt(segments).isPresent()).count() > 1
                || byReference.stream().anyMatch(segments -> completeAt(segments).isPresent()
                        && segments.size() >= 2 * segments.getFirst().total);
    }

    /** When the text was there with all its segments for the first time; empty if it never was. */
    OptionalLong completeAt() {
        return byReference().stream().map(Copies::completeAt).flatMapToLong(OptionalLong::stream).min();
    }

    private Collection<List<Segment>> byReference() {
        return taken.stream().collect(Collectors.groupingBy(Segment::reference)).values();
    }

    private static OptionalLong completeAt(List<Segment> segments) {
        var numbers = new HashSet<Integer>();
        for (var segment : segments) {
            numbers.add(segment.number);
            if (numbers.size() == segment.total) {
                return OptionalLong.of(segment.time);
            }
        }
        return OptionalLong.empty();
    }

    boolean complete() {
        return completeAt().isPresent();
    }

    /** How many segments a whole copy has; 0 if nothing came. */
    int segments() {
        return taken.isEmpty() ? 0 : taken.getFirst().total;
    }

    /** The time of the last segment that left. */
    long lastAt() {
        return taken.stream().mapToLong(Segment::time).max().orElse(0);
    }
}
