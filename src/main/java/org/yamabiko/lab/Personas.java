package org.yamabiko.lab;

import static org.yamabiko.phone.CallerLine.FOREIGN;
import static org.yamabiko.phone.CallerLine.IP_PHONE;
import static org.yamabiko.phone.CallerLine.LANDLINE;
import static org.yamabiko.phone.CallerLine.MOBILE;
import static org.yamabiko.phone.CallerLine.PAYPHONE;
import static org.yamabiko.phone.CallerLine.TOLL_FREE;
import static org.yamabiko.phone.CallerLine.UNAVAILABLE;
import static org.yamabiko.phone.CallerLine.WITHHELD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.phone.CallerLine;

/** Everybody who calls, in the forms that were seen on the wire. */
public final class Personas {

    private static final int RESTRICTED = 32;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final int REDIALS = 10;

    private static final List<Persona> ALL = List.of(
            mobile("docomo", "ドコモの携帯電話", "docomo mobile", "09012345678", Carrier.DOCOMO, Behaviour.PATIENT),
            mobile("au", "auの携帯電話（060）", "au mobile (060)", "06012345678", Carrier.AU, Behaviour.PATIENT),
            mobile("softbank", "ソフトバンクの携帯電話", "SoftBank mobile", "08012345678", Carrier.SOFTBANK, Behaviour.PATIENT),
            mobile("rakuten", "楽天モバイルの携帯電話", "Rakuten Mobile", "07012345678", Carrier.RAKUTEN, Behaviour.PATIENT),
            other("toll-free", "0800の電話（携帯電話に見える番号）", "0800, which looks like a mobile", Presented.shown("08001234567"),
                    TOLL_FREE),
            other("ip-phone", "050のIP電話", "050 IP telephone", Presented.shown("05012345670"), IP_PHONE),
            other("landline", "固定電話", "Landline", Presented.shown("0312345670"), LANDLINE),
            other("payphone", "公衆電話", "Payphone", new Presented("anonymous", "Coin line/payphone", 0), PAYPHONE),
            other("withheld", "184で非通知（番号なし）", "Withheld with 184, no number behind it",
                    new Presented("anonymous", "Anonymous", 0), WITHHELD),
            other("withheld-with-number", "184で非通知（番号が届く回線）", "Withheld with 184, its number reaches us",
                    new Presented("09012345679", "unknown", RESTRICTED), WITHHELD),
            other("unavailable", "通知できない電話（表示圏外）", "No number available", new Presented("unavailable", "Unavailable", 0),
                    UNAVAILABLE),
            other("foreign", "海外からの電話", "From abroad", Presented.shown("+12025550123"), FOREIGN),
            mobile("calls-back", "送信元番号にかけ直す人", "Calls the sender's number back", "09012345671", Carrier.DOCOMO,
                    new Behaviour(Optional.empty(), false, 1, true)),
            mobile("redials", "10回かけ直す人", "Redials ten times", "09012345672", Carrier.DOCOMO,
                    new Behaviour(Optional.empty(), false, REDIALS, false)),
            mobile("hangs-up", "3秒で切る人", "Hangs up after three seconds", "09012345673", Carrier.DOCOMO,
                    new Behaviour(Optional.of(SOON), false, 1, false)),
            mobile("presses-nothing", "何も押さない人", "Presses nothing", "09012345674", Carrier.DOCOMO,
                    new Behaviour(Optional.empty(), true, 1, false)));

    private Personas() {
    }

    /** In the order in which people meet them. */
    public static List<Persona> all() {
        return ALL;
    }

    public static Optional<Persona> find(String key) {
        return ALL.stream().filter(persona -> persona.key().equals(key)).findFirst();
    }

    private static Persona mobile(String key, String japanese, String english, String number, Carrier carrier,
            Behaviour behaviour) {
        return new Persona(key, japanese, english, Presented.shown(number), MOBILE, Optional.of(carrier), behaviour);
    }

    private static Persona other(String key, String japanese, String english, Presented presented, CallerLine line) {
        return new Persona(key, japanese, english, presented, line, Optional.empty(), Behaviour.PATIENT);
    }
}
