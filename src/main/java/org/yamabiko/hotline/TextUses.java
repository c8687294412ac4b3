package org.yamabiko.hotline;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.References.Reference;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.panache.common.Sort;

/** Which hotlines send which text. */
@ApplicationScoped
public class TextUses {

    /**
     * A hotline that sends a text.
     *
     * @param live whether callers can get it there now; else it stands in the draft alone
     * @param senderId as the draft has it
     */
    public record Use(PhoneNumber did, String name, String senderId, boolean live) {
    }

    private final Hotlines hotlines;

    TextUses(Hotlines hotlines) {
        this.hotlines = hotlines;
    }

    /** To each text its hotlines, by their numbers. A text that none sends is not in it. */
    @Transactional
    public Map<String, List<Use>> all() {
        var uses = new TreeMap<String, List<Use>>();
        var live = hotlines.snapshot();
        for (var entity : HotlineEntity.<HotlineEntity> listAll(Sort.by("did"))) {
            var did = new PhoneNumber(entity.did);
            var draft = FlowDocument.json(entity.draft);
            var drafted = keys(draft);
            var published = live.find(did).map(p -> List.copyOf(p.hotline().textKeys())).orElse(List.of());
            drafted.addAll(published);
            drafted.forEach(key -> uses.computeIfAbsent(key, k -> new ArrayList<>()).add(new Use(did,
                    draft.path("name").asText(), draft.path("senderId").asText(), published.contains(key))));
        }
        return uses;
    }

    /** The hotlines of one text: only those whose documents name it are read, because an editor asks at every key. */
    @Transactional
    public List<Use> of(String key) {
        var uses = new TreeMap<String, Use>();
        var live = hotlines.snapshot();
        live.hotlines().values().stream().map(Published::hotline).filter(hotline -> hotline.textKeys().contains(key))
                .forEach(hotline -> uses.put(hotline.did().e164(),
                        new Use(hotline.did(), hotline.name(), hotline.senderId().value(), true)));
        for (var entity : HotlineEntity.<HotlineEntity> list("draft like ?1", "%\"" + key + "\"%")) {
            var draft = FlowDocument.json(entity.draft);
            if (keys(draft).contains(key)) {
                uses.put(entity.did, new Use(new PhoneNumber(entity.did), draft.path("name").asText(),
                        draft.path("senderId").asText(), uses.containsKey(entity.did)));
            }
        }
        return List.copyOf(uses.values());
    }

    private static Set<String> keys(JsonNode draft) {
        return References.texts(draft).stream().map(Reference::name).collect(toCollection(HashSet::new));
    }
}
