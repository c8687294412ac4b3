package org.yamabiko.console.exchange;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.yamabiko.console.ViolationWords;
import org.yamabiko.exchange.Change;
import org.yamabiko.exchange.Change.State;
import org.yamabiko.exchange.FieldChange;
import org.yamabiko.exchange.FieldNames;
import org.yamabiko.exchange.ImportProblem;
import org.yamabiko.exchange.Preview;

/**
 * What an import would change, to look at.
 *
 * @param more how many changes beyond those shown
 */
record PreviewView(UUID id, String file, String token, boolean stale, long added, long changed, long unchanged,
        List<Row> rows, int more, List<Problem> problems) {

    private static final int SHOWN = 300;

    /** What would become of one text or hotline. */
    public record Row(boolean isNew, boolean isText, String key, String name, List<FieldChange> fields) {

        static Row of(Change change, Locale language) {
            var fields = change.fields().stream().map(field -> new FieldChange(FieldNames.of(field.field(), language),
                    field.before(), field.after())).toList();
            return new Row(change.state() == State.NEW, change.kind() == Change.Kind.TEXT, change.key(), change.name(), fields);
        }
    }

    public record Problem(String sheet, int line, String subject, String field, String reason) {

        static Problem of(ImportProblem problem, ViolationWords words) {
            return new Problem(problem.place().sheet(), problem.place().line(), problem.subject(),
                    FieldNames.of(problem.violation().field(), words.locale()),
                    words.of(problem.violation()));
        }
    }

    static PreviewView of(UUID id, String file, Preview preview, boolean stale, ViolationWords words) {
        var differing = preview.changes().stream().filter(change -> change.state() != State.UNCHANGED).toList();
        return new PreviewView(id, file, preview.token(), stale, preview.added(), preview.changed(), preview.unchanged(),
                differing.stream().limit(SHOWN).map(change -> Row.of(change, words.locale())).toList(),
                Math.max(0, differing.size() - SHOWN),
                preview.problems().stream().map(problem -> Problem.of(problem, words)).toList());
    }

    public boolean isApplicable() {
        return problems.isEmpty() && added + changed > 0;
    }
}
