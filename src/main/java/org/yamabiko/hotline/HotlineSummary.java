package org.yamabiko.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list of hotlines.
 *
 * @param publishedRevision null while it is only a draft
 * @param reasons that its draft knows, with which another system may hand calls over
 */
public record HotlineSummary(String did, String name, String trigger, Integer publishedRevision, Instant draftedAt,
        List<String> reasons) {

    static HotlineSummary of(HotlineEntity entity) {
        var document = FlowDocument.json(entity.draft);
        var reasons = new ArrayList<String>();
        document.path("reasons").fieldNames().forEachRemaining(reasons::add);
        return new HotlineSummary(document.path("did").asText(), document.path("name").asText(),
                document.path("trigger").asText(Trigger.ANSWER.name()), entity.publishedRevision, entity.draftedAt,
                List.copyOf(reasons));
    }
}
