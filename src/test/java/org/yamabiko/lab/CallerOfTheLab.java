package org.yamabiko.lab;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.lab.CallEvent.Heard;
import org.yamabiko.lab.CallEvent.Playing;

/**
 * A virtual caller for tests outside of the service: knows some sounds by their content names, and presses keys when it hears
 * them.
 */
public final class CallerOfTheLab {

    private final InetSocketAddress port;
    private final Map<String, Duration> sounds = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private String hangUpAt = "nothing";

    public CallerOfTheLab(InetSocketAddress port) {
        this.port = port;
    }

    public CallerOfTheLab hears(String contentName, Duration length) {
        sounds.put(contentName, length);
        return this;
    }

    /** @param all a group for each time that it is heard, with a space between; {@code -} presses nothing */
    public CallerOfTheLab presses(String contentName, String all) {
        keys.merge(contentName, all, (before, more) -> before + " " + more);
        return this;
    }

    public CallerOfTheLab hangsUpAt(String contentName) {
        hangUpAt = contentName;
        return this;
    }

    /** Calls and stays to the end. */
    public CallEnd call(Presented who, String did) {
        var caller = new VirtualCaller[1];
        var dial = new Dial(Dial.newId(), who, did, Optional.empty());
        caller[0] = new VirtualCaller(dial, new PortAt(port), new Ear(known(), event -> {
            if (event instanceof Playing playing) {
                playing.prompts().forEach(sound -> react(caller[0], sound.words()));
            }
        }, Pace.FAST, Clock.systemUTC()));
        return caller[0].run();
    }

    private void react(VirtualCaller caller, String contentName) {
        if (contentName.equals(hangUpAt)) {
            caller.hangUp();
        }
        var groups = keys.getOrDefault(contentName, "").split(" ", 2);
        keys.put(contentName, groups.length > 1 ? groups[1] : "");
        if (!groups[0].equals("-")) {
            groups[0].chars().forEach(key -> caller.press((char) key));
        }
    }

    private Sounds known() {
        return new Sounds(null) {
            @Override
            Optional<Heard> find(String url) {
                return sounds.entrySet().stream().filter(sound -> url.contains(sound.getKey())).findFirst()
                        .map(sound -> new Heard(url, sound.getKey(), sound.getValue()));
            }
        };
    }
}
