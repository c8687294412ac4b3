package org.yamabiko.hotline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import com.fasterxml.jackson.databind.JsonNode;

/** The documents a hotline has and had, by name, and what differs between two of them. */
@ApplicationScoped
public class Versions {

    public static final String LIVE = "live";
    public static final String DRAFT = "draft";
    public static final String PROPOSAL = "proposal-";

    /** What differs, a sentence each; none if nothing does. */
    public record Difference(String from, String to, List<String> changes) {
    }

    /** @param from a version by name; nothing live counts as an empty one */
    @Transactional
    public Difference difference(PhoneNumber did, String from, String to, Locale language) {
        return new Difference(from, to,
                FlowDiff.between(document(did, from).orElse(null), document(did, to).orElse(null), language));
    }

    /**
     * @param version {@code live}, {@code draft}, the number of a revision, or {@code proposal-} with its id
     * @return empty if nothing is live
     */
    @Transactional
    public Optional<JsonNode> document(PhoneNumber did, String version) {
        var hotline = HotlineEntity.of(did);
        return switch (version) {
            case LIVE -> hotline.live().map(FlowDocument::json);
            case DRAFT -> Optional.of(FlowDocument.json(hotline.draft));
            default -> Optional.of(FlowDocument.json(numbered(hotline, version)
                    .orElseThrow(() -> NotFound.of("There is no version '" + version + "' of " + did.national() + "."))));
        };
    }

    private static Optional<String> numbered(HotlineEntity hotline, String version) {
        try {
            if (version.startsWith(PROPOSAL)) {
                var id = Long.parseLong(version.substring(PROPOSAL.length()));
                return ProposalEntity.<ProposalEntity> findByIdOptional(id).filter(p -> p.did.equals(hotline.did))
                        .map(p -> p.document);
            }
            return RevisionEntity.numbered(hotline.did, Integer.parseInt(version)).map(revision -> revision.document);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
