package org.yamabiko.lab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Results in the form that build servers read. */
final class JUnitXml {

    static final String TYPE = "application/junit+xml";

    private JUnitXml() {
    }

    /** Each scenario begins a line. */
    static String of(List<ScenarioResult> results) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"yamabiko\" tests=\"").append(results.size()).append("\" failures=\"")
                .append(results.stream().filter(result -> !result.passed()).count())
                .append("\" errors=\"0\" skipped=\"0\" time=\"")
                .append(seconds(results.stream().map(ScenarioResult::took).reduce(Duration.ZERO, Duration::plus)))
                .append("\">\n");
        results.forEach(result -> write(xml, result));
        return xml.append("</testsuite>\n").toString();
    }

    private static void write(StringBuilder xml, ScenarioResult result) {
        xml.append("  <testcase classname=\"yamabiko.scenario\" name=\"").append(escaped(result.name())).append("\" time=\"")
                .append(seconds(result.took())).append("\">");
        if (!result.passed()) {
            var sentences = String.join("\n", result.failures().stream().map(Failure::message).toList());
            xml.append("<failure message=\"").append(escaped(result.failures().getFirst().message())).append("\">")
                    .append(escaped(sentences)).append("</failure>");
        }
        xml.append("</testcase>\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "&#10;");
    }
}
