package org.yamabiko.account;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Why a request got no further than the door, as an RFC 9457 problem: here no resource and no exception mapper runs yet. */
enum Refusal {
    UNAUTHORIZED(401, "Unauthorized",
            "Sign in with HTTP Basic or a bearer key: user name and password, or the key, are missing or wrong."),
    LOCKED(429, "Too many failures", "Too many wrong passwords came for this user name. Try again after %s."),
    CROSS_ORIGIN(403, "Forbidden", "A page of another site asked for this change, so it was refused.");

    private final int status;
    private final String title;
    private final String detail;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    void answer(RoutingContext request, Object... args) {
        var problem = new JsonObject()
                .put("status", status)
                .put("title", title)
                .put("detail", detail.formatted(args))
                .put("instance", request.normalizedPath());
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
