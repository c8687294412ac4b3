package org.yamabiko.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.Sender;
import org.yamabiko.sender.SenderId;

/**
 * Looks at a composed text with the eyes of one carrier.
 *
 * @param wanted the hotline's sender, empty for whatever is registered
 * @param tested whether these words were seen on a handset
 */
record CarrierCheck(CarrierRules rules, Company company, LocalDate day, Optional<SenderId> wanted, boolean tested) {

    CarrierReport of(Carrier carrier, String text) {
        var links = Link.in(text, rules.linkEndings());
        var measure = Measure.of(text, rules.length(carrier, day));
        var sender = sender(carrier);
        var findings = new Linter(rules, company, carrier, day).lint(text, measure, links, sender, tested);
        return new CarrierReport(carrier, sender, text, measure, characters(text, carrier), links, findings);
    }

    /**
     * The hotline's own sender if the carrier can show it; else what the carrier has registered for us, as SoftBank does where
     * the others show a telephone number.
     */
    private ShownSender sender(Carrier carrier) {
        var registered = company.senders().stream().filter(s -> s.carrier() == carrier && s.validOn(day)).toList();
        var same = registered.stream().filter(s -> wanted.filter(w -> w.value().equals(s.value())).isPresent()).findFirst();
        if (same.isPresent()) {
            return shown(same.get());
        }
        var possible = wanted.filter(w -> rules.senderKinds(carrier, day).contains(w.kind()));
        if (possible.isPresent()) {
            return new ShownSender(possible.get().kind(), possible.get().value(), readable(possible.get().value()), false, null,
                    null);
        }
        return registered.stream().findFirst().map(CarrierCheck::shown).orElse(ShownSender.NONE);
    }

    private static ShownSender shown(Sender sender) {
        return new ShownSender(sender.kind(), sender.value(), readable(sender.value()), true, sender.validUntil(),
                sender.publishedAt());
    }

    private static String readable(String value) {
        return value.startsWith("0005") ? value : PhoneNumber.parse(value).map(PhoneNumber::national).orElse(value);
    }

    private List<BadCharacter> characters(String text, Carrier carrier) {
        var places = new LinkedHashMap<Integer, List<Integer>>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            places.computeIfAbsent(text.codePointAt(at), c -> new ArrayList<>()).add(at);
        }
        var bad = new ArrayList<BadCharacter>();
        places.forEach((c, at) -> rules.character(c, carrier, day)
                .ifPresent(rule -> bad.add(BadCharacter.of(c, at.getFirst(), at.size(), rule))));
        return bad;
    }
}
