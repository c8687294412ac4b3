package org.yamabiko.console.texts;

import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.FormParam;

import org.yamabiko.text.PreflightRequest;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.WordingDraft;

/** The editor's form, as it was typed. */
public class TextForm {

    static final String ENGLISH = "en";

    @FormParam("key")
    String key;
    @FormParam("body")
    String body;
    @FormParam("url")
    String url;
    @FormParam("shortBody")
    String shortBody;
    @FormParam("purpose")
    String purpose;
    @FormParam("validityPeriod")
    String validityPeriod;
    @FormParam("whenUncertain")
    String whenUncertain;
    @FormParam("whenUndelivered")
    String whenUndelivered;
    @FormParam("bodyEn")
    String bodyEn;
    @FormParam("urlEn")
    String urlEn;
    @FormParam("shortBodyEn")
    String shortBodyEn;
    /** The version that was read; what was written meanwhile must not be lost. */
    @FormParam("version")
    int version;
    /** {@code draft} keeps it without asking for approval. */
    @FormParam("action")
    String action;
    /** Which wording the pre-flight shows. */
    @FormParam("show")
    String show;
    /** The hotline by which the pre-flight fills in number and name. */
    @FormParam("hotline")
    String hotline;

    static TextForm of(Text text) {
        var form = new TextForm();
        var draft = text.draft();
        form.key = text.key();
        form.version = text.version();
        form.body = draft.body();
        form.url = draft.url();
        form.shortBody = draft.shortBody();
        form.purpose = draft.purpose();
        form.validityPeriod = draft.validityPeriod();
        form.whenUncertain = draft.whenUncertain();
        form.whenUndelivered = draft.whenUndelivered();
        var english = draft.variants().get(ENGLISH);
        if (english != null) {
            form.bodyEn = english.body();
            form.urlEn = english.url();
            form.shortBodyEn = english.shortBody();
        }
        return form;
    }

    /** @param others variants in languages that the form does not show; they stay */
    TextDraft draft(Map<String, WordingDraft> others) {
        var variants = new TreeMap<>(others);
        variants.remove(ENGLISH);
        if (!blank(bodyEn) || !blank(urlEn) || !blank(shortBodyEn)) {
            variants.put(ENGLISH, new WordingDraft(lines(bodyEn), trimmed(urlEn), nullIfBlank(lines(shortBodyEn))));
        }
        return new TextDraft(lines(body), trimmed(url), nullIfBlank(lines(shortBody)), trimmed(purpose),
                nullIfBlank(validityPeriod), nullIfBlank(whenUncertain), nullIfBlank(whenUndelivered), variants);
    }

    PreflightRequest question(String senderId, String did, String hotlineName) {
        var draft = draft(Map.of());
        return new PreflightRequest(nullIfBlank(key), draft.body(), draft.url(), draft.shortBody(), draft.purpose(),
                draft.variants(), senderId, did, hotlineName);
    }

    boolean isDraft() {
        return "draft".equals(action);
    }

    /** Browsers send a line's end as two characters. */
    private static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    private static String trimmed(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String nullIfBlank(String typed) {
        return blank(typed) ? null : typed;
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }
}
