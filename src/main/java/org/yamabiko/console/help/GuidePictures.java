package org.yamabiko.console.help;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yamabiko.console.Language;

/** The pictures of the guide, as the screenshot run left them. */
final class GuidePictures {

    static final List<String> NAMES = List.of("overview", "handset", "hotlines", "editor", "text", "revisions", "ledger", "lab",
            "import");

    private GuidePictures() {
    }

    /** One that is not there, because its page is new, is left out. */
    static Set<String> in(Language language) {
        return NAMES.stream().filter(name -> isThere("/static/guide/" + name + "-" + language.tag() + ".jpg"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where it is written, or where the build put it. */
    private static boolean isThere(String file) {
        return Stream.of("/web/public", "/META-INF/resources")
                .anyMatch(folder -> GuidePictures.class.getResource(folder + file) != null);
    }
}
