package org.yamabiko.hotline;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.phone.PhoneNumber;

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
            var drafted = draft.findValues("text").stream().filter(node -> node.isTextual()).map(node -> node.textValue())
                    .collect(toSet());
            var published = live.find(did).map(p -> List.copyOf(p.hotline().textKeys())).orElse(List.of());
            drafted.addAll(published);
            drafted.forEach(key -> uses.computeIfAbsent(key, k -> new ArrayList<>()).add(new Use(did,
                    draft.path("name").asText(), draft.path("senderId").asText(), published.contains(key))));
        }
        return uses;
    }

    public List<Use> of(String key) {
        return all().getOrDefault(key, List.of());
    }
}
