package org.yamabiko.console.hotlines;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.FormParam;

import org.yamabiko.console.ViolationWords;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What somebody types to begin a hotline, and the first draft that is made of it. */
public class NewHotline {

    private static final Map<String, String> FIRST_WORDS = Map.of("ja", "ただいま準備中です。おそれいりますが、しばらくしてからおかけ直しください。",
            "en", "This service is being prepared. Please call again later.");

    @FormParam("did")
    String did;
    @FormParam("name")
    String name;
    @FormParam("senderId")
    String senderId;
    @FormParam("language")
    String language;
    @FormParam("trigger")
    String trigger;
    @FormParam("textKey")
    String textKey;

    private Map<String, String> problems = Map.of();

    static NewHotline empty(Locale reader) {
        var form = new NewHotline();
        form.language = reader.getLanguage();
        form.trigger = "ANSWER";
        return form;
    }

    JsonNode document() {
        var document = new ObjectNode(JsonNodeFactory.instance);
        document.put("did", getDid()).put("name", getName()).put("language", getLanguage()).put("trigger", getTrigger())
                .put("senderId", getSenderId());
        var flow = document.putObject("flow");
        if (getTextKey().isEmpty()) {
            flow.put("say", FIRST_WORDS.getOrDefault(getLanguage(), FIRST_WORDS.get("ja")));
        } else {
            flow.put("text", getTextKey());
        }
        return FlowDocument.json(document.toString());
    }

    NewHotline with(List<Violation> violations, ViolationWords words) {
        problems = violations.stream().collect(Collectors.toMap(violation -> field(violation.field()), words::of, (a, b) -> a));
        return this;
    }

    /** What is wrong with the first flow is a matter of the text that was chosen, or not. */
    private static String field(String path) {
        return path.startsWith("flow") ? "textKey" : path;
    }

    public boolean isHangUp() {
        return "HANG_UP".equals(trigger);
    }

    public boolean isEnglish() {
        return "en".equals(language);
    }

    /** @return empty if nothing is wrong with the field */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    public String getDid() {
        return plain(did);
    }

    public String getName() {
        return plain(name);
    }

    public String getSenderId() {
        return plain(senderId);
    }

    public String getLanguage() {
        return plain(language);
    }

    public String getTrigger() {
        return plain(trigger);
    }

    public String getTextKey() {
        return plain(textKey);
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
