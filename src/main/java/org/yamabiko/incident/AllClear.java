package org.yamabiko.incident;

import java.time.Instant;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.incident.FollowUpStatements.Due;
import org.yamabiko.incident.FollowUpStatements.Told;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.OutboxConfig;
import org.yamabiko.sender.SenderId;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Text;

/** Writes the all-clear to one recipient: in the language of the hotline and from the sender that told them. */
@Singleton
class AllClear {

    private final OutboxConfig outbox;

    AllClear(OutboxConfig outbox) {
        this.outbox = outbox;
    }

    NewMessage to(Told told, Due due, Text text, Snapshot live, Instant slot) {
        var hotline = live.find(told.did()).map(Published::hotline);
        var occasion = new Occasion(hotline.map(one -> one.language()).orElse(Locale.JAPANESE), told.did(),
                hotline.map(one -> one.name()).orElse(""));
        var worth = slot.plus(text.policy().validityPeriod().orElse(outbox.validityPeriod()));
        return new NewMessage(NewMessage.newId(), FollowUpStatements.callIdPrefix(due) + told.message(), told.did(), text,
                text.compose(occasion), told.recipient(), new SenderId(told.senderId()), slot,
                worth.isBefore(due.until()) ? worth : due.until());
    }
}
