package org.yamabiko.hotline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A draft as somebody opens it.
 *
 * @param version stands for its content; whoever saves names the version that was opened
 */
public record OpenedDraft(JsonNode document, String version, Instant savedAt, String savedBy) {

    /** The version of a hotline that nobody has written yet. */
    public static final String NEW = "";

    static OpenedDraft of(HotlineEntity entity) {
        return new OpenedDraft(FlowDocument.json(entity.draft), version(entity.draft), entity.draftedAt, entity.draftedBy);
    }

    private static String version(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
