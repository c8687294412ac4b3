package org.yamabiko.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.hotline.Drafts;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything that files are about, as it is stored now. */
@ApplicationScoped
class Stored {

    private final Texts texts;
    private final Drafts drafts;
    private final TextFields fields;

    Stored(Texts texts, Drafts drafts, ObjectMapper mapper) {
        this.texts = texts;
        this.drafts = drafts;
        this.fields = new TextFields(mapper);
    }

    TextFields fields() {
        return fields;
    }

    @Transactional
    List<ObjectNode> texts() {
        return texts.all().stream().map(fields::of).toList();
    }

    /** The drafts, in the order of their numbers. */
    @Transactional
    List<ObjectNode> hotlines() {
        return drafts.documents().stream().map(ObjectNode.class::cast).toList();
    }

    Map<String, ObjectNode> textsByKey() {
        var byKey = new LinkedHashMap<String, ObjectNode>();
        texts().forEach(text -> byKey.put(text.get(TextFields.KEY).asText(), text));
        return byKey;
    }

    /** By their numbers in E.164. */
    Map<String, ObjectNode> hotlinesByDid() {
        var byDid = new LinkedHashMap<String, ObjectNode>();
        hotlines().forEach(document -> PhoneNumber.parse(document.path(MenuTable.DID).asText())
                .ifPresent(did -> byDid.put(did.e164(), document)));
        return byDid;
    }
}
