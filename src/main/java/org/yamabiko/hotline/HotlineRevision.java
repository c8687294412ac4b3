package org.yamabiko.hotline;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A published document, as the API shows it.
 *
 * @param author who wrote or proposed it
 * @param approver who let it go live; null if nobody had to
 * @param restored the number of the revision it brought back; null if it was new
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HotlineRevision(int number, Instant publishedAt, String publishedBy, String author, String approver,
        String note, Integer restored, JsonNode document) {

    static HotlineRevision of(RevisionEntity revision) {
        return new HotlineRevision(revision.number, revision.publishedAt, revision.publishedBy,
                revision.author == null ? revision.publishedBy : revision.author, revision.approver, revision.note,
                revision.restored, FlowDocument.json(revision.document));
    }
}
