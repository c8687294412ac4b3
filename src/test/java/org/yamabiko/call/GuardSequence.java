package org.yamabiko.call;

import static java.util.Locale.JAPANESE;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.yamabiko.call.Ledger.Entry;
import org.yamabiko.database.Query;
import org.yamabiko.guard.Attempt;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.guard.SetGuard;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.FixedForecast;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.PlainOutbox;
import org.yamabiko.phone.CallerId;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.ShippedVoice;
import org.yamabiko.sender.SenderId;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Plays one sequence of the table, line by line; the words of a line are explained at the table's head. */
final class GuardSequence {

    private static final Instant START = Instant.parse("2026-11-25T03:00:00Z");
    private static final String GIVES = " -> ";
    private static final Prompts PROMPTS = ShippedVoice.prompts();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final DataSource database;
    private final SetGuard guard = new SetGuard();
    private int calls;

    GuardSequence(DataSource database) {
        this.database = database;
    }

    static String expected(String line) {
        var parts = line.split(GIVES, 2);
        return parts.length == 1 ? "" : parts[1].strip().replaceAll(" +", " ");
    }

    String answer(String line) throws SQLException {
        var words = line.split(GIVES, 2)[0].strip().split(" +");
        return switch (words[0]) {
            case "limit" -> {
                guard.limit(Quota.valueOf(words[1]), Mode.valueOf(words[2]), Long.parseLong(words[3]));
                yield "";
            }
            case "dry-run" -> {
                guard.dryRun();
                yield "";
            }
            case "repeat-after" -> {
                guard.repeatAfter(Duration.parse(words[1]));
                yield "";
            }
            case "deny" -> {
                guard.deny(words[1]);
                yield "";
            }
            case "block" -> sql("insert into blocked_number values ('%s', 'test', 'test', now())", words[1]);
            case "unblock" -> sql("delete from blocked_number where number = '%s'", words[1]);
            case "becomes" -> sql("update message set status = '" + words[2] + "' where recipient = '%s'", words[1]);
            case "texts" -> count("status <> 'BLOCKED'", words[1]);
            case "kept" -> count("status = 'BLOCKED' and reason = 'RANGE_10_MINUTES'", words[1]);
            default -> calls(words);
        };
    }

    private String sql(String sql, String name) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql.formatted(number(name).e164()));
        }
        return "";
    }

    private String count(String condition, String name) throws SQLException {
        return new Query("select count(*) from message").given(condition + " and recipient = ?", number(name).e164())
                .list(database, row -> row.getString(1)).getFirst();
    }

    /** One call, or as many as stand behind the caller's name; those that end alike are told once. */
    private String calls(String[] words) {
        var at = START.plus(time(words[0]));
        var many = words[1].split("\\*", -1);
        var answers = new TreeSet<String>();
        for (int i = 1; i <= (many.length == 1 ? 1 : Integer.parseInt(many[1])); i++) {
            var caller = many.length == 1 ? words[1] : many[0] + "." + i;
            answers.add(call(at, caller, words[2], Arrays.copyOfRange(words, 3, words.length)));
        }
        return String.join(" | ", answers);
    }

    private String call(Instant at, String who, String what, String[] keys) {
        var parties = who.split(">", -1);
        var asked = what.split("/", -1);
        var text = asked[asked.length - 1].split("@", -1);
        var hotline = hotline(asked.length == 1 ? "h1" : asked[0], text[0]);
        var call = new IncomingCall("call-" + ++calls, hotline.did().e164(), caller(parties[0]), at);
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        var state = new CallState(call, Optional.of(new Published(hotline, 1)), new Trace(clock, Optional.empty()), JSON);
        var line = parties.length == 1 ? new HeardLine(keys) : new HeardLine(keyed(number(parties[1]), keys));
        try {
            take(state, hotline, text, line, clock);
        } catch (Line.HungUpException | LedgerAwayException e) {
            throw new AssertionError(e);
        }
        return (String.join(" ", line.heard()) + " : " + state.outcome() + reasons(state)).strip();
    }

    private void take(CallState state, Hotline hotline, String[] text, HeardLine line, Clock clock)
            throws Line.HungUpException, LedgerAwayException {
        var version = text.length == 1 ? 1 : Integer.parseInt(text[1]);
        var live = new Snapshot(1, Map.of(), Map.of(text[0], text(text[0], version)), Map.of());
        var desk = new TextDesk(hotline, live, state, this::decide, null, Duration.ofMinutes(30), clock);
        if (hotline.trigger() == Trigger.HANG_UP) {
            desk.take(text[0], state.call().caller().number().orElseThrow(), false);
        } else {
            var voice = new Voice(PROMPTS, JAPANESE);
            var promises = new PromiseDesk(state, line, voice, desk, () -> false, new Delays(new FixedForecast(0, 100)),
                    new Challenge(false, line, voice, state.trace(), null), clock);
            new CallFlow(hotline, state, line, voice, promises, new StopDesk((number, call) -> {
            }, state)).walk(hotline.flow());
        }
    }

    /** At once, in a transaction of its own. */
    private Decided decide(CallRow call, NewMessage message, Optional<Attempt> attempt) throws LedgerAwayException {
        var entry = new Entry(call, Optional.of(new Admission(message, Optional.empty())), attempt);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var decided = LedgerStatements.write(connection, List.of(entry), PlainOutbox.outbox(), guard.guard()).getFirst();
            connection.commit();
            return decided;
        } catch (SQLException e) {
            throw new LedgerAwayException(e.getMessage(), e);
        }
    }

    private static String reasons(CallState state) {
        return state.trace().entries().stream()
                .filter(e -> switch (e.step()) {
                    case SENT_BEFORE, ASKED_AGAIN, HELD, WOULD_BE_HELD, NUMBER_BLOCKED -> true;
                    default -> false;
                })
                .map(e -> " " + e.step() + e.args().stream().map(a -> "(" + a + ")").collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String[] keyed(PhoneNumber number, String[] keys) {
        var all = new String[keys.length + 2];
        all[0] = number.national().replaceAll("\\D", "");
        all[1] = "1";
        System.arraycopy(keys, 0, all, 2, keys.length);
        return all;
    }

    private static CallerId caller(String name) {
        return switch (name.replaceAll("\\d", "")) {
            case "land" -> CallerId.of("033456000" + name.charAt(4), null, "0");
            case "none" -> CallerId.of("unavailable", "Unavailable", "0");
            default -> CallerId.of(number(name).e164(), null, "0");
        };
    }

    /** A letter is a person, each in another range; a number behind a dot, another one of the same range. */
    private static PhoneNumber number(String name) {
        var last = name.length() > 1 ? Integer.parseInt(name.substring(2)) : 5678;
        return new PhoneNumber("+819012%02d%04d".formatted(name.charAt(0) - 'A', last));
    }

    private static Duration time(String words) {
        var parts = words.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(parts.length > 2 ? Long.parseLong(parts[2]) : 0);
    }

    private static Hotline hotline(String name, String text) {
        var did = new PhoneNumber(switch (name) {
            case "h1", "silent" -> "+815012345678";
            case "h2" -> "+815087654321";
            default -> throw new IllegalArgumentException(name);
        });
        return new Hotline(did, name, JAPANESE, name.equals("silent") ? Trigger.HANG_UP : Trigger.ANSWER,
                new SenderId("0312345678"), new Step.SendText(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Text text(String key, int version) {
        var body = key.equals("long") ? "あ".repeat(130) + "\n{url}\n" : "【例示商事】資料はこちらです。\n{url}\n";
        return new Text(key, version, body, "https://www.example.jp/" + key, "案内", SendingPolicy.DEFAULT);
    }
}
