package org.yamabiko.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A draft as it was when somebody wanted it live, and what became of that. */
@Entity
@Table(name = "hotline_proposal")
class ProposalEntity extends PanacheEntityBase {

    /** Words of the query, not values: so the database uses its indexes of the few that are open. */
    private static final String STATE = ProposalState.class.getName() + ".";
    private static final String OPEN = "state in (" + STATE + "WAITING, " + STATE + "SCHEDULED)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String did;
    String document;
    String draftedBy;
    String author;
    String note;
    Instant proposedAt;
    Instant goLiveAt;
    @Enumerated(EnumType.STRING)
    ProposalState state;
    String decidedBy;
    Instant decidedAt;
    String decisionNote = "";
    Integer revision;
    String failure;

    static List<ProposalEntity> of(String did) {
        return list("did = ?1 order by id desc", did);
    }

    static Optional<ProposalEntity> open(String did) {
        return find("did = ?1 and " + OPEN, did).firstResultOptional();
    }

    /** The oldest first. */
    static List<ProposalEntity> allOpen() {
        return list(OPEN + " order by proposedAt");
    }

    static List<ProposalEntity> due(Instant now) {
        return list("state = " + STATE + "SCHEDULED and goLiveAt <= ?1 order by goLiveAt, id", now);
    }

    void decide(ProposalState decision, String who, Instant at, String words) {
        state = decision;
        decidedBy = who;
        decidedAt = at;
        decisionNote = words;
    }

    /** Whose word lets it go live by itself. */
    String responsible() {
        return decidedBy == null ? author : decidedBy;
    }
}
