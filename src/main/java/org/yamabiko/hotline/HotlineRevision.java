package org.yamabiko.hotline;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** A published document, as the API shows it. */
public record HotlineRevision(int number, Instant publishedAt, String publishedBy, JsonNode document) {

    static HotlineRevision of(RevisionEntity revision) {
        return new HotlineRevision(revision.number, revision.publishedAt, revision.publishedBy,
                FlowDocument.json(revision.document));
    }
}
