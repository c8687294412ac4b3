package org.yamabiko.hotline;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What staff have written of a hotline.
 *
 * @param version counts the writes; who wants to change the draft says which version was read
 * @param liveRevision null if callers hear nothing
 */
public record Draft(JsonNode document, long version, Instant at, String by, Integer liveRevision) {

    static Draft of(HotlineEntity entity) {
        return new Draft(FlowDocument.json(entity.draft), entity.draftVersion, entity.draftedAt, entity.draftedBy,
                entity.publishedRevision);
    }
}
