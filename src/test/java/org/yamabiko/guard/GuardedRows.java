package org.yamabiko.guard;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;
import org.yamabiko.guard.Verdict.Pass;

/** Of those that pass, as much of a text as the judge reads. */
record GuardedRows(List<Attempt> passed) implements Judged.Writing {

    static GuardedRows of(List<Attempt> attempts, List<Verdict> verdicts) {
        return new GuardedRows(IntStream.range(0, attempts.size()).filter(i -> verdicts.get(i) instanceof Pass)
                .mapToObj(attempts::get).toList());
    }

    @Override
    public List<Together.Part> parts() {
        return passed.stream().<Together.Part> map(Row::new).toList();
    }

    private record Row(Attempt attempt) implements Together.Part {

        @Override
        public String sql() {
            return """
                    insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, created_at,
                                         valid_until)
                    values (gen_random_uuid(), ?, ?, ?, 1, ?, '0312345678', 'x', 'PENDING', ?::timestamptz, ?::timestamptz)""";
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            parameters.value(attempt.callId())
                    .value(attempt.did().e164())
                    .value(attempt.textKey())
                    .value(attempt.recipient().e164())
                    .value(attempt.at().toString())
                    .value(attempt.at().plusSeconds(1800).toString());
        }
    }
}
