package org.yamabiko.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.runtime.StartupEvent;

/**
 * Two hotlines to try the service with. Written once, into a database that has no hotline yet. Where a second person must
 * approve, they wait for one.
 */
@ApplicationScoped
public class Samples {

    private static final String AUTHOR = "samples";
    private static final List<String> HOTLINES = List.of("05012345678.yaml", "05087654321.yaml");

    private final Drafts drafts;
    private final Proposals proposals;
    private final Texts texts;
    private final LinkDomains domains;
    private final CompanyNames names;
    private final Hotlines hotlines;
    private final Event<SamplesLoaded> loaded;
    private final boolean wanted;

    Samples(Drafts drafts, Proposals proposals, Texts texts, LinkDomains domains, CompanyNames names, Hotlines hotlines,
            Event<SamplesLoaded> loaded, @ConfigProperty(name = "yamabiko.samples", defaultValue = "false") boolean wanted) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.texts = texts;
        this.domains = domains;
        this.names = names;
        this.hotlines = hotlines;
        this.loaded = loaded;
        this.wanted = wanted;
    }

    void load(@Observes @Priority(2100) StartupEvent event) throws IOException {
        if (wanted && drafts.all().isEmpty()) {
            domains.add("example.jp", AUTHOR);
            names.add("例示商事", AUTHOR);
            for (var text : FlowDocument.yaml(read("texts.yaml"))) {
                texts.put(text.get("key").asText(),
                        new TextDraft(text.get("body").asText(), text.get("url").asText(), text.get("purpose").asText()),
                        AUTHOR);
            }
            for (var file : HOTLINES) {
                proposals.propose(drafts.put(FlowDocument.yaml(read(file)), AUTHOR).did(), AUTHOR, "", Optional.empty());
            }
            loaded.fire(new SamplesLoaded(AUTHOR));
        }
        hotlines.refresh();
    }

    private static String read(String file) throws IOException {
        try (InputStream stream = Samples.class.getResourceAsStream("/samples/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
