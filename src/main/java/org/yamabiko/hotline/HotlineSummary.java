package org.yamabiko.hotline;

import java.time.Instant;

/**
 * A line of the list of hotlines.
 *
 * @param publishedRevision null while it is only a draft
 */
public record HotlineSummary(String did, String name, String trigger, Integer publishedRevision, Instant draftedAt) {

    static HotlineSummary of(HotlineEntity entity) {
        var document = FlowDocument.json(entity.draft);
        return new HotlineSummary(document.path("did").asText(), document.path("name").asText(),
                document.path("trigger").asText(Trigger.ANSWER.name()), entity.publishedRevision, entity.draftedAt);
    }
}
