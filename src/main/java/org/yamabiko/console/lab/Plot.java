package org.yamabiko.console.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines over the seconds of a surge as SVG, for pages and files in which no script runs. Colours are attributes, so that a file
 * alone shows them and a style sheet may change them; dashes tell the lines apart without colour.
 *
 * @param title what it shows, for those who do not see it
 * @param lines their values by second; NaN where there is none
 */
record Plot(String title, List<Line> lines) {

    /** @param css which line it is, for the style sheet */
    record Line(String words, String css, String colour, String dashes, List<Double> values) {

        static final String BLUE = "#1d6fd1";
        static final String GREEN = "#15803d";
        static final String RED = "#c2281d";
        static final String AMBER = "#b45309";

        /** A piece of it, to stand beside its words. */
        public String sample() {
            return "<svg class=\"sample\" width=\"34\" height=\"10\" aria-hidden=\"true\"><path d=\"M1 5H33\" " + stroke()
                    + "/></svg>";
        }

        private String stroke() {
            return "class=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s".formatted(css, colour,
                    dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
        }
    }

    private static final int WIDTH = 760;
    private static final int HEIGHT = 240;
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;
    private static final int TICKS = 5;

    String svg() {
        int seconds = Math.max(1, lines.stream().mapToInt(line -> line.values().size()).max().orElse(1) - 1);
        double step = step(lines.stream().flatMap(line -> line.values().stream()).filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue).max().orElse(1));
        double highest = step * TICKS;
        var svg = new StringBuilder("""
                <svg class="plot" viewBox="0 0 %d %d" role="img" aria-label="%s" font-size="12" fill="currentColor">"""
                .formatted(WIDTH, HEIGHT, escaped(title)));
        for (int tick = 0; tick <= TICKS; tick++) {
            double y = y(tick * step, highest);
            svg.append(
                    "<path class=\"grid\" stroke=\"#9ca3af\" stroke-opacity=\"0.4\" d=\"M%d %sH%d\"/>".formatted(LEFT, one(y),
                            WIDTH - RIGHT));
            svg.append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>".formatted(LEFT - 8, one(y + 4),
                    shown(tick * step)));
        }
        int every = (int) Math.max(1, step(seconds * 5.0 / 8));
        for (int at = 0; at <= seconds; at += every) {
            svg.append(
                    "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>".formatted(one(x(at, seconds)), HEIGHT - 8, at));
        }
        lines.forEach(line -> svg.append("<path ").append(line.stroke()).append(" stroke-linejoin=\"round\" d=\"")
                .append(path(line.values(), seconds, highest)).append("\"/>"));
        return svg.append("</svg>").toString();
    }

    /** Where there is no value the line is broken; a value alone is a short dash. */
    private static String path(List<Double> values, int seconds, double highest) {
        var path = new ArrayList<String>();
        boolean drawing = false;
        for (int at = 0; at < values.size(); at++) {
            if (Double.isNaN(values.get(at))) {
                drawing = false;
                continue;
            }
            var point = one(x(at, seconds)) + " " + one(y(values.get(at), highest));
            boolean alone = !drawing && (at + 1 == values.size() || Double.isNaN(values.get(at + 1)));
            path.add((drawing ? "L" : "M") + point + (alone ? "h2" : ""));
            drawing = true;
        }
        return path.stream().collect(Collectors.joining());
    }

    /** To a tenth, as SVG reads it, whatever the machine's language. */
    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static double x(int at, int seconds) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) at / seconds;
    }

    private static double y(double value, double highest) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / highest;
    }

    /** 1, 2 or 5 times a power of ten, so that {@value #TICKS} of them hold the highest value. */
    private static double step(double highest) {
        double least = Math.max(highest, 1e-9) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double nice : new double[] { 1, 2, 5 }) {
            if (nice * power >= least * (1 - 1e-9)) {
                return Math.max(nice * power, 0.2);
            }
        }
        return Math.max(10 * power, 0.2);
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
