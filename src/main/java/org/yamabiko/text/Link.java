package org.yamabiko.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A link as a handset finds it in the words of a text: from {@code https://} to the next half-width space, new line or end, and
 * also a bare host such as {@code example.jp/a}.
 *
 * @param url what was meant
 * @param host in lower case; empty if there is none to be read
 * @param swallowed full-width characters that follow without a blank, and become a part of the link; else empty
 */
public record Link(String url, String host, String swallowed) {

    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7E]*");
    private static final Pattern IN_FIGURES = Pattern.compile("[0-9.]+|\\[.*|0x[0-9a-f.x]+");

    /** @param endings top-level domains of bare hosts */
    public static List<Link> in(String text, Set<String> endings) {
        var pattern = Pattern
                .compile("(https?://[^ \\n]*)|(?<![A-Za-z0-9@._%/-])((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+(?:"
                        + endings.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![A-Za-z0-9-])(?!\\.[A-Za-z0-9])(?:[:/?#][^ \\n]*)?)", Pattern.CASE_INSENSITIVE);
        var links = new ArrayList<Link>();
        var found = pattern.matcher(text);
        while (found.find()) {
            links.add(of(found.group()));
        }
        return links;
    }

    private static Link of(String run) {
        var ascii = ASCII.matcher(run);
        ascii.lookingAt();
        return new Link(ascii.group(), host(ascii.group()), run.substring(ascii.end()));
    }

    private static String host(String url) {
        return authority(url).replaceFirst(".*@", "").replaceFirst(":\\d*$", "").replaceFirst("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String authority(String url) {
        return url.replaceFirst("(?i)^https?://", "").replaceFirst("[/?#\\\\].*", "");
    }

    /** Whether the reader cannot tell where it leads: an address in figures, another alphabet, a user name before the host. */
    @JsonIgnore
    public boolean isHidden() {
        return host.isEmpty() || IN_FIGURES.matcher(host).matches() || host.startsWith("xn--") || host.contains(".xn--")
                || authority(url).contains("@");
    }
}
