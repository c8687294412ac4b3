package org.yamabiko.console.senders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.SenderKind;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.sender.Sender;
import org.yamabiko.sender.Senders;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Makes the page of senders, domains and names. */
@Singleton
class SendersViews {

    private final Senders senders;
    private final LinkDomains domains;
    private final CompanyNames names;
    private final ConsoleConfig config;
    private final Clock clock;

    SendersViews(Senders senders, LinkDomains domains, CompanyNames names, ConsoleConfig config, Clock clock) {
        this.senders = senders;
        this.domains = domains;
        this.names = names;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param id of the sender in the form; 0 for a new one
     * @param violations what is wrong with what was typed in one of the forms
     */
    SendersView of(long id, SenderForm form, Typed typed, List<Violation> violations, String notice, Language language) {
        var words = Words.in(language);
        var today = LocalDate.ofInstant(clock.instant(), config.timeZone());
        var all = senders.all();
        return new SendersView(notice, all.stream().map(sender -> row(sender, today, words, language)).toList(), id,
                fields(form, violations, words, language), missing(all, today, words),
                domains.all().stream().map(d -> new SendersView.Entry(d.name(), by(d.addedBy(), d.addedAt()))).toList(),
                field("domain", typed.domain(), violations, language),
                names.all().stream().map(n -> new SendersView.Entry(n.name(), by(n.addedBy(), n.addedAt()))).toList(),
                field("name", typed.name(), violations, language));
    }

    /** What stands in the small forms. */
    record Typed(String domain, String name) {
        static final Typed NOTHING = new Typed("", "");
    }

    static SendersMessages messages(Language language) {
        return MessageBundles.get(SendersMessages.class, Localized.Literal.of(language.tag()));
    }

    private SendersView.Row row(Sender sender, LocalDate today, Words words, Language language) {
        var messages = messages(language);
        var later = sender.validFrom().isAfter(today);
        var valid = sender.validOn(today);
        return new SendersView.Row(sender.id(), words.carrier(sender.carrier().name()), readable(sender),
                words.senderKind(sender.kind().name()), sender.validFrom().toString(),
                Objects.toString(sender.validUntil(), ""),
                sender.reviewReference(), Objects.toString(sender.publishedAt(), ""),
                valid ? messages.stateNow() : later ? messages.stateLater() : messages.stateOver(),
                (valid ? Tone.GOOD : later ? Tone.WAITING : Tone.QUIET).css());
    }

    private static String readable(Sender sender) {
        return sender.kind() == SenderKind.COMPANY_NUMBER
                ? PhoneNumber.parse(sender.value()).map(PhoneNumber::national).orElse(sender.value())
                : sender.value();
    }

    private static List<String> missing(List<Sender> all, LocalDate today, Words words) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> all.stream().noneMatch(s -> s.carrier() == carrier && s.validOn(today)))
                .map(carrier -> words.carrier(carrier.name())).toList();
    }

    private String by(String who, Instant at) {
        return who + " " + DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(config.timeZone()));
    }

    private static SendersView.Fields fields(SenderForm form, List<Violation> violations, Words words, Language language) {
        var carriers = Arrays.stream(Carrier.values()).map(carrier -> new SendersView.Choice(carrier.name(),
                words.carrier(carrier.name()), carrier.name().equals(form.carrier))).toList();
        var kinds = new ArrayList<SendersView.Choice>();
        kinds.add(new SendersView.Choice("", messages(language).kindUnsaid(), false));
        Arrays.stream(SenderKind.values()).forEach(kind -> kinds.add(new SendersView.Choice(kind.name(),
                words.senderKind(kind.name()), kind.name().equals(form.kind))));
        return new SendersView.Fields(carriers, kinds, field("value", form.value, violations, language),
                field("validFrom", form.validFrom, violations, language),
                field("validUntil", form.validUntil, violations, language),
                field("reviewReference", form.reviewReference, violations, language),
                field("publishedAt", form.publishedAt, violations, language), problem("carrier", violations, language),
                problem("kind", violations, language));
    }

    private static SendersView.Field field(String name, String value, List<Violation> violations, Language language) {
        return new SendersView.Field(Objects.requireNonNullElse(value, ""), problem(name, violations, language));
    }

    private static String problem(String name, List<Violation> violations, Language language) {
        return String.join(" ",
                violations.stream().filter(v -> v.field().equals(name)).map(ViolationWords.in(language)::of).toList());
    }
}
