package org.yamabiko.exchange;

import java.util.List;
import java.util.Locale;

import org.yamabiko.problem.InvalidInputException;

/** Finds out what a file is, and reads it. Its bytes decide, not its name; the name only helps to say what is wrong. */
final class Reading {

    /** The older format of Excel, and what a password makes of the newer one. */
    private static final int[] OLE = { 0xD0, 0xCF, 0x11, 0xE0 };

    private final Findings findings;

    private Reading(Findings findings) {
        this.findings = findings;
    }

    /** @throws InvalidInputException if nothing of it can be read; what is wrong with its parts goes to {@code findings} */
    static Contents read(Upload file, Findings findings) {
        return new Reading(findings).read(file);
    }

    private Contents read(Upload file) {
        var content = file.content();
        if (content.length == 0) {
            throw UnreadableFile.because("empty", "is empty");
        }
        if (content.length > TableLimits.BYTES) {
            throw UnreadableFile.because("large", "is larger than " + TableLimits.BYTES / 1_000_000 + " MB",
                    TableLimits.BYTES / 1_000_000);
        }
        if (isOle(content)) {
            throw UnreadableFile.because("xls",
                    "is in the format of an old Excel, or has a password; save it as XLSX without one");
        }
        var contents = ZipGuard.isArchive(content) ? tables(XlsxFile.read(content))
                : text(Decoding.decode(content), file.name());
        if (contents.isEmpty() && findings.problems().isEmpty()) {
            throw UnreadableFile.because("nothing", "has a header and no row below it");
        }
        return contents;
    }

    private static boolean isOle(byte[] content) {
        for (int i = 0; i < OLE.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != OLE[i]) {
                return false;
            }
        }
        return true;
    }

    private Contents text(String text, String name) {
        var start = text.stripLeading();
        if (start.isEmpty()) {
            throw UnreadableFile.because("empty", "is empty");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return DocumentFile.json().read(text, findings);
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt") || beginsAsTable(text)) {
            return tables(List.of(CsvFile.read(text)));
        }
        return DocumentFile.yaml().read(text, findings);
    }

    private static boolean beginsAsTable(String text) {
        try {
            var head = CsvFile.read(text.lines().findFirst().orElse("")).rows();
            return !head.isEmpty() && (TextTable.isHead(head.getFirst()) || MenuTable.isHead(head.getFirst()));
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** Sheets that are neither table are left alone, unless none is one. */
    private Contents tables(List<Sheet> sheets) {
        var contents = new Contents();
        var known = 0;
        for (var sheet : sheets) {
            if (sheet.rows().isEmpty()) {
                continue;
            }
            var head = sheet.rows().getFirst();
            if (MenuTable.isHead(head)) {
                contents.menus().addAll(MenuTable.read(sheet, findings));
                known++;
            } else if (TextTable.isHead(head)) {
                contents.texts().addAll(TextTable.read(sheet, findings));
                known++;
            }
        }
        if (known == 0) {
            throw UnreadableFile.because("header",
                    "has no header row that is known. Texts need 'key'; menus need 'did', 'path' and "
                            + "'kind'. An export has the right header");
        }
        return contents;
    }
}
