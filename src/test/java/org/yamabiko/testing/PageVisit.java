package org.yamabiko.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser that has nothing yet must fetch for a page, as it travels: the page and all of ours that it names, but for
 * pictures that wait until one comes to them.
 *
 * @param files the page among them
 * @param bytes with content encoding, without headers
 */
public record PageVisit(int files, long bytes) {

    private static final Pattern WAITING = Pattern.compile("<img [^>]*loading=\"lazy\"[^>]*>");
    private static final Pattern OWN = Pattern
            .compile("(?:src|href)=\"(/static/[^\"]+)\"|from\"\\./([^\"]+)\"|import\\(?\"(?:\\./|/static/bundle/)([^\"]+)\"");

    /** @throws IllegalStateException if anything of it does not come */
    public static PageVisit of(URL address, String page, String session) throws IOException, InterruptedException {
        var left = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        left.add(page);
        long bytes = 0;
        try (var client = HttpClient.newHttpClient()) {
            while (!left.isEmpty()) {
                var path = left.remove();
                if (!seen.add(path)) {
                    continue;
                }
                var response = fetch(client, URI.create(address.toString()).resolve(path), session);
                bytes += response.body().length;
                OWN.matcher(WAITING.matcher(text(response)).replaceAll("")).results()
                        .forEach(found -> left.add(found.group(1) != null ? found.group(1)
                                : "/static/bundle/" + (found.group(2) != null ? found.group(2) : found.group(3))));
            }
        }
        return new PageVisit(seen.size(), bytes);
    }

    private static HttpResponse<byte[]> fetch(HttpClient client, URI address, String session)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip")
                .header("Cookie", SignedIn.SESSION + "=" + session).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address.getPath() + " answers " + response.statusCode());
        }
        return response;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
