package org.yamabiko.lab;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.phone.PhoneNumber;

/** What a persona dials: the hotline, or the number that the hotline's texts come from. */
@Singleton
class DialedNumbers {

    private final Hotlines hotlines;
    private final DraftSnapshot drafts;

    DialedNumbers(Hotlines hotlines, DraftSnapshot drafts) {
        this.hotlines = hotlines;
        this.drafts = drafts;
    }

    /** As a trunk in Japan delivers it. */
    String dialed(Persona persona, PhoneNumber hotline, boolean draft) {
        return Optional.of(hotline).filter(did -> persona.behaviour().callsBack()).flatMap(did -> met(did, draft).find(did))
                .map(found -> found.hotline().senderId().value()).orElseGet(() -> digits(hotline));
    }

    private Snapshot met(PhoneNumber did, boolean draft) {
        return draft ? drafts.of(did) : hotlines.snapshot();
    }

    private static String digits(PhoneNumber number) {
        return number.national().replaceAll("\\D", "");
    }
}
