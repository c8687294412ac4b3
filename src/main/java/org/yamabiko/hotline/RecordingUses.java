package org.yamabiko.hotline;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.prompt.RecordingUsers;

/** Which hotlines play a recording: live, in their draft, or in what waits to go live. Older revisions do not count. */
@ApplicationScoped
class RecordingUses implements RecordingUsers {

    private final Hotlines hotlines;

    RecordingUses(Hotlines hotlines) {
        this.hotlines = hotlines;
    }

    /** Documents that play any recording are read: they may write a name in escapes, which a search would miss. */
    @Override
    @Transactional
    public Map<String, List<String>> all() {
        var uses = new TreeMap<String, Set<String>>();
        hotlines.snapshot().hotlines().values().stream().map(Hotlines.Published::hotline)
                .forEach(hotline -> hotline.prompts().stream().map(Utterance::recording).filter(name -> !name.isEmpty())
                        .forEach(name -> add(uses, name, hotline.did().e164())));
        HotlineEntity.<HotlineEntity> list("draft like ?1", "%\"" + PromptReader.RECORDING + "\"%")
                .forEach(hotline -> collect(hotline.draft, hotline.did, uses));
        ProposalEntity.allOpen().forEach(proposal -> collect(proposal.document, proposal.did, uses));
        return uses.entrySet().stream().collect(toMap(Map.Entry::getKey, use -> List.copyOf(use.getValue())));
    }

    private static void collect(String document, String did, Map<String, Set<String>> into) {
        References.recordings(FlowDocument.json(document)).forEach(named -> add(into, named.name(), did));
    }

    private static void add(Map<String, Set<String>> uses, String recording, String did) {
        uses.computeIfAbsent(recording, name -> new TreeSet<>()).add(did);
    }
}
