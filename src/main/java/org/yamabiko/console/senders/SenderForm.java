package org.yamabiko.console.senders;

import java.util.Objects;

import jakarta.ws.rs.FormParam;

import org.yamabiko.sender.Sender;
import org.yamabiko.sender.SenderDraft;

/** The form of one sender, as it was typed. */
public class SenderForm {

    @FormParam("carrier")
    String carrier;
    @FormParam("kind")
    String kind;
    @FormParam("value")
    String value;
    @FormParam("validFrom")
    String validFrom;
    @FormParam("validUntil")
    String validUntil;
    @FormParam("reviewReference")
    String reviewReference;
    @FormParam("publishedAt")
    String publishedAt;

    static SenderForm of(Sender sender) {
        var form = new SenderForm();
        form.carrier = sender.carrier().name();
        form.kind = sender.kind().name();
        form.value = sender.value();
        form.validFrom = sender.validFrom().toString();
        form.validUntil = Objects.toString(sender.validUntil(), "");
        form.reviewReference = sender.reviewReference();
        form.publishedAt = Objects.toString(sender.publishedAt(), "");
        return form;
    }

    SenderDraft draft() {
        return new SenderDraft(carrier, kind, value, validFrom, validUntil, reviewReference, publishedAt);
    }
}
