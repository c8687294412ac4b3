package org.yamabiko.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Files as answers: browsers save them under their name and show none of them. */
public final class Answers {

    private Answers() {
    }

    public static Response of(Download file) {
        return Response.ok(file.content()).type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
