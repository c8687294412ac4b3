package org.yamabiko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.lab.CallEnd.Kind;
import org.yamabiko.lab.CallEvent.Ended;
import org.yamabiko.lab.CallEvent.Heard;
import org.yamabiko.lab.CallEvent.Playing;

/** What Asterisk's side answers, command by command. */
class VirtualCallerTest {

    private static final String MENU = "http://127.0.0.1:8080/prompt/00000000000000000000000000000001.wav";
    private static final String NOWHERE = "http://127.0.0.1:8080/prompt/00000000000000000000000000000000.wav";

    private final List<CallEvent> events = new ArrayList<>();

    @Test
    void the_environment_is_in_the_order_of_asterisk() throws IOException {
        try (var service = ScriptedService.sends("NOOP")) {
            call(service, Pace.FAST).run();

            assertThat(service.environment()).map(line -> line.substring(0, line.indexOf(':'))).containsExactly("agi_network",
                    "agi_network_script", "agi_request", "agi_channel", "agi_language", "agi_type", "agi_uniqueid",
                    "agi_version", "agi_callerid", "agi_calleridname", "agi_callingpres", "agi_callingani2", "agi_callington",
                    "agi_callingtns", "agi_dnid", "agi_rdnis", "agi_context", "agi_extension", "agi_priority", "agi_enhanced",
                    "agi_accountcode", "agi_threadid", "agi_arg_1");
            assertThat(service.environment()).contains("agi_uniqueid: lab-1", "agi_callerid: 09012345678", "agi_callingpres: 0",
                    "agi_dnid: 05012345678", "agi_arg_1: ticket");
        }
    }

    @Test
    void a_queue_that_hands_a_call_over_says_why_with_a_ticket_or_without() throws IOException {
        for (var ticket : List.of(Optional.of("ticket"), Optional.<String> empty())) {
            try (var service = ScriptedService.sends("NOOP")) {
                new VirtualCaller(new Dial("lab-1", Presented.shown("09012345678"), "050", Optional.of("waited"), ticket),
                        new PortAt(service.address()), ear(Pace.FAST)).run();

                assertThat(service.environment()).containsSubsequence("agi_arg_1: " + ticket.orElse(""), "agi_arg_2: waited");
            }
        }
    }

    @Test
    void what_somebody_typed_begins_no_line_of_its_own() throws IOException {
        try (var service = ScriptedService.sends("NOOP")) {
            new VirtualCaller(new Dial("lab-1", new Presented("090\nagi_arg_1: x", "unknown", 0), "050", Optional.empty()),
                    new PortAt(service.address()), ear(Pace.FAST)).run();

            assertThat(service.environment()).contains("agi_callerid: 090 agi_arg_1: x")
                    .noneMatch(l -> l.startsWith("agi_arg"));
        }
    }

    @Test
    void each_command_is_answered_as_asterisk_does() throws IOException {
        assertThat(answer("CHANNEL STATUS")).containsExactly("200 result=4");
        assertThat(answer("ANSWER", "CHANNEL STATUS")).containsExactly("200 result=0", "200 result=6");
        assertThat(answer("CHANNEL STATUS PJSIP/nobody")).containsExactly("200 result=-1");
        assertThat(answer("NOOP", "VERBOSE \"a b\" 1")).containsExactly("200 result=0", "200 result=1");
        assertThat(answer("SET VARIABLE \"A\" \"b c\"", "GET VARIABLE A", "get variable \"B\"")).containsExactly("200 result=1",
                "200 result=1 (b c)", "200 result=0");
        assertThat(answer("EXEC \"Playback\" \"" + MENU + "\"", "GET VARIABLE PLAYBACKSTATUS")).containsExactly("200 result=0",
                "200 result=1 (SUCCESS)");
        assertThat(answer("EXEC Playback " + NOWHERE, "GET VARIABLE PLAYBACKSTATUS")).containsExactly("200 result=0",
                "200 result=1 (FAILED)");
        assertThat(answer("EXEC Dial PJSIP/x")).containsExactly("200 result=-2");
        assertThat(answer("STREAM FILE \"" + MENU + "\" \"12\"")).containsExactly("200 result=0 endpos=16000");
        assertThat(answer("STREAM FILE " + NOWHERE + " \"\"")).containsExactly("200 result=-1 endpos=0");
        assertThat(answer("GET OPTION " + MENU + " 12 500")).containsExactly("200 result=0 endpos=16000");
        assertThat(answer("WAIT FOR DIGIT 100")).containsExactly("200 result=0");
        assertThat(answer("GET DATA " + MENU + " 500 1")).containsExactly("200 result= (timeout)");
        assertThat(answer("GET DATA " + NOWHERE + " 500 1")).containsExactly("200 result=-1");
        assertThat(answer("HANGUP", "STREAM FILE " + MENU + " \"\"", "GET VARIABLE A")).containsExactly("200 result=1",
                "HANGUP",
                "511 Command Not Permitted on a dead channel or intercept routine", "200 result=0");
        assertThat(answer("SING \"a song\"")).containsExactly("510 Invalid or unknown command");
        assertThat(answer("STREAM FILE")).containsExactly("520-Invalid command syntax.  Proper usage follows:",
                "Usage: STREAM FILE <filename> <escape digits> [sample offset]", "520 End of proper usage.");
    }

    @Test
    void keys_go_to_the_question_that_wants_them() throws IOException {
        assertThat(answerPressing("1", "GET DATA " + MENU + " 6000 1")).containsExactly("200 result=1");
        assertThat(answerPressing("090#", "GET DATA " + MENU + " 6000 11")).containsExactly("200 result=090");
        assertThat(answerPressing("#", "GET DATA " + MENU + " 6000 1")).containsExactly("200 result=");
        assertThat(answerPressing("09", "GET DATA " + MENU + " 6000 11")).containsExactly("200 result=09 (timeout)");
        assertThat(answerPressing("12", "GET DATA " + MENU + " 6000 1", "GET DATA " + MENU + " 6000 1"))
                .containsExactly("200 result=1", "200 result=2");
        assertThat(answerPressing("5", "WAIT FOR DIGIT 100")).containsExactly("200 result=53");
        assertThat(answerPressing("2", "GET OPTION " + MENU + " 12")).first().asString().startsWith("200 result=50 endpos=");
        assertThat(answerPressing("9", "STREAM FILE " + MENU + " 12")).containsExactly("200 result=0 endpos=16000");
    }

    @Test
    void a_hang_up_while_a_prompt_plays_is_the_answer_and_then_the_line() throws IOException {
        try (var service = ScriptedService.sends("ANSWER", "GET DATA " + MENU + " 6000 1", "ANSWER", "GET VARIABLE A")) {
            var caller = new VirtualCaller[1];
            caller[0] = new VirtualCaller(dial(), new PortAt(service.address()), new Ear(sounds(), event -> {
                events.add(event);
                if (event instanceof Playing) {
                    caller[0].hangUp();
                }
            }, Pace.REAL, Clock.systemUTC()));

            var end = caller[0].run();

            assertThat(service.answers()).containsExactly("200 result=0", "200 result=-1", "HANGUP",
                    "511 Command Not Permitted on a dead channel or intercept routine", "200 result=0");
            assertThat(end.kind()).isEqualTo(Kind.HUNG_UP_BY_CALLER);
            assertThat(events).last().isInstanceOf(Ended.class);
        }
    }

    @Test
    void what_happens_is_told_in_order() throws IOException {
        try (var service = ScriptedService.sends("ANSWER", "GET DATA " + MENU + " 6000 1",
                "EXEC Playback " + MENU + "&" + MENU, "SET VARIABLE YAMABIKO_TRANSFER support")) {
            var end = call(service, Pace.FAST).run();

            assertThat(events).map(Object::getClass).map(Class::getSimpleName).containsExactly("Ringing", "Answered", "Playing",
                    "PlayedToEnd", "Asked", "TimedOut", "Playing", "PlayedToEnd", "Transferred", "Ended");
            assertThat(events.get(6)).isInstanceOfSatisfying(Playing.class, playing -> {
                assertThat(playing.words()).isEqualTo("メニューです。 メニューです。");
                assertThat(playing.length()).isEqualTo(Duration.ofSeconds(4));
                assertThat(playing.keyInterrupts()).isFalse();
            });
            assertThat(end.kind()).isEqualTo(Kind.TRANSFERRED);
            assertThat(end.extension()).contains("support");
            assertThat(end.commands()).isEqualTo(4);
        }
    }

    @Test
    void a_key_ends_a_prompt_that_takes_its_time() throws IOException {
        try (var service = ScriptedService.sends("ANSWER", "GET DATA " + MENU + " 6000 1")) {
            var caller = call(service, Pace.REAL);
            caller.press('1');

            var end = caller.run();

            assertThat(end.lasted()).isLessThan(Duration.ofSeconds(2));
            assertThat(events).map(Object::getClass).map(Class::getSimpleName).containsExactly("Ringing", "Answered", "Playing",
                    "Interrupted", "Pressed", "HungUp", "Ended");
        }
    }

    @Test
    void a_script_that_ends_before_it_answers_has_hung_up_first() throws IOException {
        try (var service = ScriptedService.sends()) {
            assertThat(call(service, Pace.REAL).run().kind()).isEqualTo(Kind.NOT_ANSWERED);
        }
    }

    @Test
    void nobody_there_is_a_refusal_and_no_exception() throws IOException {
        InetSocketAddress closed;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
        }

        var end = new VirtualCaller(dial(), new PortAt(closed), ear(Pace.REAL)).run();

        assertThat(end.kind()).isEqualTo(Kind.REFUSED);
        assertThat(end.detail()).isNotEmpty();
    }

    private List<String> answer(String... commands) throws IOException {
        return answerPressing("", commands);
    }

    private List<String> answerPressing(String keys, String... commands) throws IOException {
        try (var service = ScriptedService.sends(commands)) {
            var caller = call(service, Pace.FAST);
            keys.chars().forEach(key -> caller.press((char) key));
            caller.run();
            return service.answers();
        }
    }

    private VirtualCaller call(ScriptedService service, Pace pace) {
        return new VirtualCaller(dial(), new PortAt(service.address()), ear(pace));
    }

    private static Dial dial() {
        return new Dial("lab-1", Presented.shown("09012345678"), "05012345678", Optional.of("ticket"));
    }

    private Ear ear(Pace pace) {
        return new Ear(sounds(), events::add, pace, Clock.systemUTC());
    }

    private static Sounds sounds() {
        return new Sounds(null) {
            @Override
            Optional<Heard> find(String url) {
                return url.equals(MENU) ? Optional.of(new Heard("/prompt/1.wav", "メニューです。", Duration.ofSeconds(2)))
                        : Optional.empty();
            }
        };
    }
}
