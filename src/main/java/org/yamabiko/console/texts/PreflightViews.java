package org.yamabiko.console.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.Severity;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.BadCharacter;
import org.yamabiko.text.CarrierReport;
import org.yamabiko.text.Finding;
import org.yamabiko.text.PreflightReport;
import org.yamabiko.text.WordingReport;

/** Turns a report into what the page shows. What holds for several carriers is said once. */
record PreflightViews(Words words, TextWords textWords, ViolationWords violations, boolean approvalRequired) {

    /** As handsets find links: to the next half-width blank. */
    private static final Pattern LINK = Pattern.compile("https?://[^ \\n]*");
    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7E]*");

    private record Said(Severity severity, String words, String source, boolean blocks) {
    }

    /** @param show the id of a wording; null or unknown: the first */
    PreflightView of(PreflightReport report, String show) {
        var shown = report.wordings().stream().filter(wording -> id(wording).equals(show)).findFirst()
                .orElseGet(report.wordings()::getFirst);
        return new PreflightView(name(shown), report.wordings().size() > 1, report.approvable(), approvalRequired,
                report.rules(),
                shown.carriers().stream().map(this::handset).toList(), remarks(report));
    }

    static String id(WordingReport wording) {
        return Objects.requireNonNullElse(wording.language(), "base") + (wording.shortTwin() ? "-short" : "");
    }

    private String name(WordingReport wording) {
        return textWords.language(wording.language()) + (wording.shortTwin() ? " · " + textWords.shortTwin() : "");
    }

    private PreflightView.Handset handset(CarrierReport report) {
        var measure = report.measure();
        return new PreflightView.Handset("handset-" + report.carrier(), words.carrier(report.carrier().name()),
                Objects.requireNonNullElse(report.sender().shown(), ""), report.sender().registered(), pieces(report.text()),
                measure.units(), measure.longest(), Math.max(0, measure.left()), measure.segments(), measure.leftInSegment(),
                measure.left() < 0);
    }

    static List<PreflightView.Piece> pieces(String text) {
        var pieces = new ArrayList<PreflightView.Piece>();
        var link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            add(pieces, text.substring(end, link.start()), false, false);
            var ascii = ASCII.matcher(link.group());
            ascii.lookingAt();
            add(pieces, ascii.group(), true, false);
            add(pieces, link.group().substring(ascii.end()), true, true);
            end = link.end();
        }
        add(pieces, text.substring(end), false, false);
        return pieces;
    }

    private static void add(List<PreflightView.Piece> pieces, String words, boolean link, boolean swallowed) {
        if (!words.isEmpty()) {
            pieces.add(new PreflightView.Piece(words, link, swallowed));
        }
    }

    private List<PreflightView.Remark> remarks(PreflightReport report) {
        var carriers = new LinkedHashMap<Said, Set<Carrier>>();
        var wordings = new LinkedHashMap<Said, Set<String>>();
        for (var wording : report.wordings()) {
            for (var carrier : wording.carriers()) {
                said(carrier).forEach(said -> {
                    carriers.computeIfAbsent(said, s -> new LinkedHashSet<>()).add(carrier.carrier());
                    wordings.computeIfAbsent(said, s -> new LinkedHashSet<>()).add(name(wording));
                });
            }
        }
        return carriers.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().severity()))
                .map(entry -> remark(entry.getKey(), entry.getValue(), wordings.get(entry.getKey()), report.wordings().size()))
                .toList();
    }

    private List<Said> said(CarrierReport report) {
        var said = new ArrayList<Said>();
        report.findings().forEach(finding -> said.add(said(finding)));
        report.characters().forEach(character -> said.add(said(character)));
        return said;
    }

    private Said said(Finding finding) {
        var sentence = violations.of(new Violation("", "finding." + finding.code(), finding.message(),
                List.copyOf(finding.args())));
        return new Said(finding.severity(), sentence, finding.source(), finding.blocksApproval());
    }

    private Said said(BadCharacter bad) {
        var visible = bad.severity() == Severity.ERROR ? bad.codePoint() : bad.character();
        return new Said(bad.severity(), visible + ": " + textWords.character(bad.code()), bad.source(),
                bad.severity() == Severity.ERROR);
    }

    private PreflightView.Remark remark(Said said, Set<Carrier> carriers, Set<String> wordings, int allWordings) {
        var where = carriers.size() == Carrier.values().length ? ""
                : String.join(" · ", carriers.stream().map(carrier -> words.carrier(carrier.name())).toList());
        if (wordings.size() < allWordings) {
            where = String.join(" · ", wordings) + (where.isEmpty() ? "" : " / " + where);
        }
        return new PreflightView.Remark(tone(said.severity()).css(), textWords.severity(said.severity().name()), said.words(),
                where,
                said.source(), said.blocks());
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.CARE;
            case HINT -> Tone.QUIET;
        };
    }
}
