package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;

import org.yamabiko.text.TextDraft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a file comes to: what it would change, what is to be written for that, and what keeps it out. */
record Plan(List<Change> changes, List<Write> writes, List<ImportProblem> problems) {

    sealed interface Write {

        Place place();

        String subject();
    }

    record TextWrite(Place place, String subject, TextDraft draft) implements Write {
    }

    record HotlineWrite(Place place, String subject, ObjectNode document) implements Write {
    }

    Plan with(ImportProblem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Plan(changes, writes, List.copyOf(more));
    }
}
