package org.yamabiko.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.lab.CallEnd.Kind;
import org.yamabiko.lab.CallEvent.Side;

/**
 * The channel of one call and what AGI commands do to it, answered as Asterisk 22 does (res_agi.c). A caller who hangs up makes
 * the channel dead after the command that is under way: from then on only a few commands are permitted.
 */
final class AgiChannel {

    static final String INVALID = "510 Invalid or unknown command";
    static final String DEAD = "511 Command Not Permitted on a dead channel or intercept routine";

    private static final String TRANSFER_VARIABLE = "YAMABIKO_TRANSFER";
    private static final int RINGING = 4;
    private static final int UP = 6;

    private final Dial dial;
    private final Keypad keypad;
    private final Ear ear;
    private final Listening listening;
    private final Map<String, String> variables = new HashMap<>();
    private boolean answered;
    private volatile boolean hungUpByService;
    private boolean dead;

    AgiChannel(Dial dial, Keypad keypad, Ear ear) {
        this.dial = dial;
        this.keypad = keypad;
        this.ear = ear;
        this.listening = new Listening(keypad, ear);
    }

    void ringing() {
        ear.tell(new CallEvent.Ringing(ear.now(), dial.did()));
    }

    /** @return the lines of the answer, without the last one's end */
    String answer(String line) {
        var words = AgiWords.of(line);
        var command = AgiCommand.of(words);
        if (command.isEmpty()) {
            return INVALID;
        }
        dead = dead || hungUp();
        if (dead && !command.get().permittedWhenDead()) {
            return DEAD;
        }
        var args = words.subList(command.get().words(), words.size());
        return command.get().takes(args.size()) ? answer(command.get(), args) : command.get().usage();
    }

    private String answer(AgiCommand command, List<String> args) {
        return switch (command) {
            case ANSWER -> result(answerCall());
            case CHANNEL_STATUS -> result(args.isEmpty() ? answered ? UP : RINGING : -1);
            case EXEC -> result(exec(args.getFirst().toLowerCase(Locale.ROOT), args.size() > 1 ? args.get(1) : ""));
            case GET_DATA -> getData(args.getFirst(), millis(args, 1, 0), (int) number(args, 2, 1024));
            case GET_OPTION -> endpos(listening.option(args.getFirst(), args.get(1), millis(args, 2, 5_000)));
            case GET_VARIABLE -> Optional.ofNullable(variables.get(args.getFirst()))
                    .map(value -> "200 result=1 (" + value + ")").orElse("200 result=0");
            case HANGUP -> hangup(args);
            case NOOP -> result(0);
            case SET_VARIABLE -> {
                variables.put(args.getFirst(), args.get(1));
                yield result(1);
            }
            case STREAM_FILE -> endpos(listening.stream(args.getFirst(), args.get(1)));
            case VERBOSE -> result(1);
            case WAIT_FOR_DIGIT -> result(listening.digit(millis(args, 0, 0)));
        };
    }

    private static String result(int value) {
        return "200 result=" + value;
    }

    private static String endpos(Listening.Played played) {
        return "200 result=" + played.key() + " endpos=" + played.samples();
    }

    private String getData(String file, Duration timeout, int most) {
        var data = listening.data(file, timeout, most);
        return switch (data.end()) {
            case GONE -> "200 result=-1";
            case TIMEOUT -> "200 result=" + data.digits() + " (timeout)";
            case COMPLETE -> "200 result=" + data.digits();
        };
    }

    private int answerCall() {
        if (hungUp()) {
            return -1;
        }
        if (!answered) {
            answered = true;
            ear.tell(new CallEvent.Answered(ear.now()));
        }
        return 0;
    }

    /** Applications that a hotline could use; others are unknown here. */
    private int exec(String application, String data) {
        return switch (application) {
            case "playback" -> playback(data);
            case "answer" -> answerCall();
            case "noop", "verbose", "progress", "ringing" -> hungUp() ? -1 : 0;
            case "wait" -> keypad.awaitHangUp(ear.takes(Duration.ofMillis((long) (1000 * decimal(data)))));
            case "hangup" -> {
                hungUpByService = true;
                yield -1;
            }
            default -> -2;
        };
    }

    private int playback(String data) {
        if (answerCall() < 0) {
            return -1;
        }
        var complete = listening.play(List.of(data.split(",", 2)[0].split("&")));
        variables.put("PLAYBACKSTATUS", complete ? "SUCCESS" : "FAILED");
        return keypad.hungUp() ? -1 : 0;
    }

    private String hangup(List<String> args) {
        if (!args.isEmpty()) {
            return result(-1);
        }
        hungUpByService = true;
        return result(1);
    }

    /** By either side. */
    boolean hungUp() {
        return hungUpByService || keypad.hungUp();
    }

    private static Duration millis(List<String> args, int index, long otherwise) {
        return Duration.ofMillis(number(args, index, otherwise));
    }

    /** As C's atoi: what is no number is 0. */
    private static long number(List<String> args, int index, long otherwise) {
        return index < args.size() ? (long) decimal(args.get(index)) : otherwise;
    }

    private static double decimal(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Where the dialplan takes the call when the script has ended. */
    Optional<String> transferTo() {
        return Optional.ofNullable(variables.get(TRANSFER_VARIABLE)).filter(extension -> !extension.isEmpty());
    }

    /** What the call ends in if the script has ended now. */
    Kind end() {
        if (transferTo().isPresent()) {
            return Kind.TRANSFERRED;
        }
        return answered ? Kind.ENDED_BY_SERVICE : Kind.NOT_ANSWERED;
    }

    void ended(CallEnd end) {
        switch (end.kind()) {
            case HUNG_UP_BY_CALLER -> ear.tell(new CallEvent.HungUp(ear.now(), Side.CALLER));
            case TRANSFERRED -> ear.tell(new CallEvent.Transferred(ear.now(), end.extension().orElse("")));
            case ENDED_BY_SERVICE, NOT_ANSWERED, REFUSED, CUT -> ear.tell(new CallEvent.HungUp(ear.now(), Side.SERVICE));
        }
        ear.tell(new CallEvent.Ended(ear.now(), end));
    }
}
