package org.yamabiko.console.lab;

import java.util.Comparator;
import java.util.List;

import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines;

/**
 * What the page of the telephone is filled with.
 *
 * @param certificatePage where the browser can be told to believe Asterisk's certificate
 * @param password empty if testers are asked for it
 */
public record SipView(String websocket, String host, String certificatePage, String user, String password,
        List<Dialable> hotlines) {

    /** @param did as people dial it, digits alone */
    public record Dialable(String did, String name) {

        static Dialable of(Hotline hotline) {
            return new Dialable(hotline.did().national().replace("-", ""), hotline.name());
        }
    }

    static SipView of(SipServer server, SipConfig config, Hotlines.Snapshot live) {
        var hotlines = live.hotlines().values().stream().map(published -> Dialable.of(published.hotline()))
                .sorted(Comparator.comparing(Dialable::did)).toList();
        return new SipView(server.websocket().toString(), server.host(), server.certificatePage(), config.user(),
                config.password().orElse(""), hotlines);
    }

    /** Of a telephone, row by row. */
    public List<String> keys() {
        return List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");
    }

    /** What is dialled if nothing else is chosen. */
    public String first() {
        return hotlines.isEmpty() ? "" : hotlines.getFirst().did();
    }
}
