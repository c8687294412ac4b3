package org.yamabiko.exchange;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Giving files out: the drafts of hotlines, and the latest versions of texts. Each is kept in the audit trail. */
@ApplicationScoped
public class Exports {

    private final Stored stored;
    private final Drafts drafts;
    private final AuditTrail audit;

    Exports(Stored stored, Drafts drafts, AuditTrail audit) {
        this.stored = stored;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** All texts and hotlines. */
    @Transactional
    public Download everything(Format format, String actor) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray(DocumentFile.TEXTS).addAll(stored.texts());
        document.putArray(DocumentFile.HOTLINES).addAll(stored.hotlines());
        return given(document("yamabiko", document, format), actor);
    }

    /** The flow document of one. */
    @Transactional
    public Download hotline(PhoneNumber did, Format format, String actor) {
        return given(document("hotline-" + did.national().replace("-", ""), drafts.draft(did), format), actor);
    }

    /** @param language of the header */
    @Transactional
    public Download texts(Format format, Locale language, String actor) {
        return given(table("texts", TextTable.write(stored.texts(), language), format), actor);
    }

    /** @param language of the header and of what steps are called */
    @Transactional
    public Download menus(Format format, Locale language, String actor) {
        return given(table("menus", MenuTable.write(stored.hotlines(), language), format), actor);
    }

    private static Download document(String name, JsonNode document, Format format) {
        return new Download(name, format, switch (format) {
            case JSON -> DocumentFile.json().write(document);
            case YAML -> DocumentFile.yaml().write(document);
            case CSV, XLSX -> throw new IllegalArgumentException("a document is no table");
        });
    }

    private static Download table(String name, Sheet sheet, Format format) {
        return new Download(name, format, switch (format) {
            case CSV -> CsvFile.write(sheet);
            case XLSX -> XlsxFile.write(sheet);
            case JSON, YAML -> throw new IllegalArgumentException("a table is no document");
        });
    }

    private Download given(Download download, String actor) {
        audit.record(actor, Action.EXPORTED, "file:" + download.name(), null, null);
        return download;
    }
}
