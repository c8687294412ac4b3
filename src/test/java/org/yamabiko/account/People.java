package org.yamabiko.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.yamabiko.testing.SignedIn;

import io.restassured.response.Response;

/** Accounts of tests, each of its own: nobody else's sign-ins disturb it. */
final class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {
    }

    /** One with {@link SignedIn#PASSWORD}. */
    static String with(Role... roles) {
        return SignedIn.person(name(), roles);
    }

    /** A name that nobody has. */
    static String name() {
        return "p" + ProcessHandle.current().pid() + "-" + System.nanoTime() % 1_000_000 + "-" + COUNT.incrementAndGet();
    }

    static Response put(String username, String personName, Role... roles) {
        return SignedIn.program().contentType("application/json")
                .body(Map.of("name", personName, "roles", List.of(roles).stream().map(Role::word).toList()))
                .put("/api/accounts/" + username);
    }

    static Response act(String username, String deed) {
        return SignedIn.program().post("/api/accounts/" + username + "/" + deed);
    }

    /** What the audit trail has about somebody, the newest first. */
    static List<Map<String, Object>> trail(String username) {
        return SignedIn.program().queryParam("subject", "account:" + username).get("/api/audit").jsonPath().getList("$");
    }
}
