package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.lab.CallerOfTheLab;
import org.yamabiko.lab.Presented;
import org.yamabiko.lab.ScriptedService;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.prompt.sound.Wav;
import org.yamabiko.testing.RecordingProxy;
import org.yamabiko.testing.RecordingProxy.Line;

import io.restassured.http.ContentType;

/**
 * The same conversations through a real Asterisk and through the lab's virtual caller, with a proxy in front of the FastAGI
 * port that keeps every line: the lab may differ in nothing that a script can see.
 */
class LabConformanceIT {

    private static final String DID = "05044440001";
    private static final String MOBILE = "09012340951";
    private static final String LANDLINE = "0398760952";
    private static final String MENU = "資料は1、修理は2、窓口は0を押してください。";
    private static final String SECOND_MENU = "冷蔵庫は1、テレビは2を押してください。";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static EmbeddedDatabase database;
    private static RunningService service;
    private static RecordingProxy proxy;
    private static RealAsterisk asterisk;
    private static Sipp callers;

    @BeforeAll
    static void start() throws IOException {
        var folder = Path.of("target", "e2e", "conformance-" + ProcessHandle.current().pid()).toAbsolutePath();
        database = EmbeddedDatabase.on(folder.resolve("database").resolve("data"), RealParts.DATABASE_PORT);
        service = RunningService.start(folder.resolve("service"), "quarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "quarkus.datasource.username=" + database.user(), "yamabiko.samples=true");
        publish();
        proxy = RecordingProxy.inFrontOf(new InetSocketAddress(InetAddress.getLoopbackAddress(), RunningService.AGI_PORT));
        asterisk = RealAsterisk.start(folder.resolve("asterisk"), config(folder.resolve("config")));
        callers = new Sipp(folder.resolve("sipp"));
    }

    /** As it is shipped, but that it calls the proxy and says HANGUP as an Asterisk does that nobody told not to. */
    private static Path config(Path copy) throws IOException {
        try (var files = Files.walk(Path.of("asterisk-config"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(Path.of("asterisk-config").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var dialplan = copy.resolve("extensions.conf");
        Files.writeString(dialplan, Files.readString(dialplan)
                .replace("NODE1 = 127.0.0.1:4573", "NODE1 = 127.0.0.1:" + proxy.address().getPort())
                .replace("AGISIGHUP = no", "AGISIGHUP = yes"));
        return copy;
    }

    private static void publish() {
        service.request().contentType(ContentType.JSON).body("""
                { "did": "%s", "name": "二段の窓口", "senderId": "0312345678", "flow": { "menu": {
                    "prompt": "%s", "timeout": "%s", "attempts": 3, "keys": {
                      "1": { "text": "catalogue" }, "0": { "transfer": "support" },
                      "2": { "menu": { "prompt": "%s", "timeout": "%s", "attempts": 2, "keys": {
                        "1": { "text": "catalogue" }, "2": { "say": "受け付けは終わりました。" } } } } } } } }"""
                .formatted(DID, MENU, TIMEOUT, SECOND_MENU, TIMEOUT)).put("/api/hotlines/" + DID).then().statusCode(200);
        service.request().post("/api/hotlines/" + DID + "/publish").then().statusCode(200);
    }

    /** What did not start is null; what did must go, or the tests after this one find their ports taken. */
    @AfterAll
    static void stop() throws Exception {
        for (var part : Arrays.<AutoCloseable> asList(asterisk, proxy, service, database)) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    void two_menus_with_an_invalid_key_and_a_time_out() throws Exception {
        var silence = length(invalid()).plus(length(menu())).plus(TIMEOUT).plusMillis(1500);
        var real = real("dtmf", MOBILE + ";" + DID + ";2000;7;" + silence.toMillis() + ";2;2500;1");
        var lab = lab(caller().presses(menu(), "7 - 2").presses(secondMenu(), "1"), MOBILE);

        assertSame(real, lab);
    }

    @Test
    void a_number_that_is_keyed_in_and_read_back() throws Exception {
        var help = length(Sentence.LANDLINE_HELP.in(Locale.JAPANESE).contentName()).plusMillis(1500);
        var readBack = Duration.ofMillis(2700).plus(length(name(Sentence.READ_BACK_BEFORE)).dividedBy(2));
        var real = real("dtmf", LANDLINE + ";" + DID + ";2000;1;" + help.toMillis() + ";09012340953;" + readBack.toMillis()
                + ";1");
        var lab = lab(caller().presses(menu(), "1").presses(name(Sentence.ASK_NUMBER), "09012340953")
                .presses(name(Sentence.READ_BACK_BEFORE), "1"), LANDLINE);

        assertSame(real, lab);
    }

    @Test
    void a_transfer() throws Exception {
        assertSame(real("dtmf", MOBILE + ";" + DID + ";2000;0"), lab(caller().presses(menu(), "0"), MOBILE));
    }

    @Test
    void a_hang_up_while_a_menu_plays() throws Exception {
        assertSame(real("early-hangup", MOBILE + ";" + DID + ";1500"), lab(caller().hangsUpAt(menu()), MOBILE));
    }

    @Test
    void every_command_of_a_script() throws Exception {
        var prompt = "http://127.0.0.1:8080/prompt/" + name(Sentence.PAUSE) + ".wav";
        var commands = new String[] { "CHANNEL STATUS", "ANSWER", "CHANNEL STATUS", "channel status PJSIP/nobody", "NOOP",
                "NOOP x", "VERBOSE \"a b\" 3", "SET VARIABLE \"LAB\" \"one two\"", "GET VARIABLE \"LAB\"",
                "GET VARIABLE NOTHING", "EXEC NoOp \"x\"", "EXEC NoSuchApplication x", "STREAM FILE \"" + prompt + "\" \"\"",
                "STREAM FILE no-such-sound \"12\"", "GET OPTION \"" + prompt + "\" \"12\" 300",
                "GET OPTION no-such-sound \"12\" 300", "GET DATA \"" + prompt + "\" 300 2", "GET DATA no-such-sound 300 2",
                "WAIT FOR DIGIT 300", "EXEC \"Playback\" \"" + prompt + "\"", "GET VARIABLE PLAYBACKSTATUS",
                "EXEC Playback no-such-sound", "GET VARIABLE PLAYBACKSTATUS", "SING \"a song\"", "STREAM FILE", "GET DATA",
                "WAIT FOR DIGIT", "SET VARIABLE LAB", "HANGUP no-such-channel", "HANGUP", "STREAM FILE \"" + prompt + "\" \"\"",
                "WAIT FOR DIGIT 300", "CHANNEL STATUS", "GET VARIABLE LAB", "NOOP", "VERBOSE x 3", "SING" };

        var real = scripted(commands, () -> callers.begin("listen", MOBILE + ";" + DID, Duration.ofSeconds(40)));
        var lab = scripted(commands, () -> caller().call(Presented.shown(MOBILE), DID));

        assertThat(lab).isEqualTo(real);
    }

    private static List<String> scripted(String[] commands, Runnable call) throws Exception {
        try (var script = ScriptedService.sends(commands)) {
            proxy.leadTo(script.address());
            call.run();
            var answers = script.answers();
            proxy.conversation();
            // what Asterisk says of a command's usage comes from its own manual
            return answers.stream().filter(line -> line.matches("[2-5]\\d\\d.*|HANGUP")).map(LabConformanceIT::form).toList();
        } finally {
            proxy.leadTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), RunningService.AGI_PORT));
        }
    }

    private static List<Line> real(String scenario, String line) throws Exception {
        callers.call(scenario, line);
        return proxy.conversation();
    }

    private static List<Line> lab(CallerOfTheLab caller, String number) throws Exception {
        caller.call(Presented.shown(number), DID);
        return proxy.conversation();
    }

    private static void assertSame(List<Line> real, List<Line> lab) {
        assertThat(environment(lab)).isEqualTo(environment(real));
        assertThat(spoken(lab)).isEqualTo(spoken(real));
        assertThat(spoken(lab)).isNotEmpty();
    }

    /** Its keys in their order. */
    private static List<String> environment(List<Line> lines) {
        return lines.stream().map(Line::words).takeWhile(words -> !words.isEmpty())
                .map(words -> words.substring(0, words.indexOf(':'))).toList();
    }

    /** Commands and answers after it. */
    private static List<String> spoken(List<Line> lines) {
        var after = new ArrayList<>(lines);
        after.subList(0, lines.indexOf(new Line(true, "")) + 1).clear();
        return after.stream().map(line -> (line.fromCaller() ? "< " : "> ") + form(line.words())).toList();
    }

    /** How far a sound had played is no two times the same. */
    private static String form(String words) {
        return words.replaceAll("(result=[1-9]\\d* )endpos=\\d+", "$1endpos=N");
    }

    private static CallerOfTheLab caller() {
        var caller = new CallerOfTheLab(proxy.address());
        for (var sentence : Sentence.values()) {
            caller.hears(name(sentence), length(name(sentence)));
        }
        return caller.hears(menu(), length(menu())).hears(secondMenu(), length(secondMenu()));
    }

    private static String menu() {
        return spoken(MENU);
    }

    private static String secondMenu() {
        return spoken(SECOND_MENU);
    }

    private static String invalid() {
        return name(Sentence.INVALID_KEY);
    }

    private static String name(Sentence sentence) {
        return sentence.in(Locale.JAPANESE).contentName();
    }

    /** The content name of what is really heard: without a speech engine, the recording that stands in. */
    private static String spoken(String words) {
        var name = new Prompt(words, Locale.JAPANESE).contentName();
        return service.anonymous().get("/prompt/" + name + ".wav").statusCode() == 200 ? name : name(Sentence.GENERIC_MENU);
    }

    private static Duration length(String contentName) {
        return Wav.length(service.anonymous().get("/prompt/" + contentName + ".wav").asByteArray());
    }
}
