package org.yamabiko.console.texts;

import java.util.ArrayList;
import java.util.List;

/** What became of some words, character by character. */
public final class TextDiff {

    /**
     * @param was a stretch that is gone
     * @param is a stretch that is new; neither of both: it stayed
     */
    public record Run(String words, boolean was, boolean is) {
    }

    private TextDiff() {
    }

    static List<Run> of(String before, String after) {
        int[] a = before.codePoints().toArray();
        int[] b = after.codePoints().toArray();
        var common = common(a, b);
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (i < a.length && j < b.length && a[i] == b[j]) {
                add(runs, a[i++], false, false);
                j++;
            } else if (i < a.length && (j == b.length || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, a[i++], true, false);
            } else {
                add(runs, b[j++], false, true);
            }
        }
        return runs;
    }

    /** How long the longest common subsequence of the rest is, from each pair of places. */
    private static int[][] common(int[] a, int[] b) {
        var common = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Run> runs, int codePoint, boolean was, boolean is) {
        var character = Character.toString(codePoint);
        if (!runs.isEmpty() && runs.getLast().was() == was && runs.getLast().is() == is) {
            runs.add(new Run(runs.removeLast().words() + character, was, is));
        } else {
            runs.add(new Run(character, was, is));
        }
    }
}
