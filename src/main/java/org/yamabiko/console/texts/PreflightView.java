package org.yamabiko.console.texts;

import java.util.List;

/**
 * A pre-flight as the page shows it: four handsets with one wording, and what to look at in all of them.
 *
 * @param shown which wording the handsets show
 * @param rules the edition of the carriers' rules
 */
public record PreflightView(String shown, boolean several, boolean approvable, boolean approvalRequired, String rules,
        List<Handset> handsets,
        List<Remark> remarks) {

    /**
     * @param sender as the handset shows it; empty if nobody knows
     * @param segments how many are billed
     * @param over whether it is too long
     */
    public record Handset(String id, String carrier, String sender, boolean registered, List<Piece> body, int units,
            int longest,
            int left, int segments, int leftInSegment, boolean over) {
    }

    /** A stretch of the text: a link, or what a link swallows. */
    public record Piece(String words, boolean link, boolean swallowed) {
    }

    /**
     * Something to look at.
     *
     * @param where the carriers, and the wording if there are several
     * @param source who says so
     */
    public record Remark(String tone, String severity, String words, String where, String source, boolean blocks) {

        /** Whether one can go and read it. */
        public boolean isPage() {
            return source.startsWith("https://");
        }
    }
}
