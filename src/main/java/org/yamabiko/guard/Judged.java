package org.yamabiko.guard;

import java.util.List;

import org.yamabiko.database.Together;

/**
 * A group that was judged and written, not yet committed.
 *
 * @param verdicts for each attempt, in order
 * @param written what was written, according to them
 */
public record Judged<W extends Judged.Writing>(List<Verdict> verdicts, W written) {

    /** What is to be written for certain verdicts. */
    public interface Writing {
        List<Together.Part> parts();
    }
}
