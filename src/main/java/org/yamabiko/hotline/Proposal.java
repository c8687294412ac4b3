package org.yamabiko.hotline;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A draft that somebody wants live.
 *
 * @param draftedBy who wrote the draft last before it was proposed
 * @param goLiveAt null: as soon as it may
 * @param decidedBy who approved, refused or withdrew it; null if nobody did yet
 * @param revision the one it became; null until then
 * @param failure why it could not go live at its time; null if that did not happen
 */
public record Proposal(long id, String did, String draftedBy, String author, String note, Instant proposedAt,
        Instant goLiveAt, ProposalState state, String decidedBy, Instant decidedAt, String decisionNote, Integer revision,
        String failure, JsonNode document) {

    /** Whether somebody had a hand in it, and so may not approve it. */
    public boolean isOf(String who) {
        return who.equals(author) || who.equals(draftedBy);
    }

    static Proposal of(ProposalEntity entity) {
        return new Proposal(entity.id, entity.did, entity.draftedBy, entity.author, entity.note, entity.proposedAt,
                entity.goLiveAt, entity.state, entity.decidedBy, entity.decidedAt, entity.decisionNote, entity.revision,
                entity.failure, FlowDocument.json(entity.document));
    }
}
