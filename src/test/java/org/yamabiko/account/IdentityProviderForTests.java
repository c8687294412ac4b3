package org.yamabiko.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An OpenID provider that believes everybody: the authorization request itself says who has signed in there. */
public class IdentityProviderForTests implements QuarkusTestResourceLifecycleManager {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, JsonObject> claimsByCode = new ConcurrentHashMap<>();
    private HttpServer server;
    private KeyPair keys;

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, jwks()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", issuer(),
                "quarkus.oidc.client-id", "yamabiko",
                "quarkus.oidc.credentials.secret", "a-secret-of-at-least-32-characters",
                "quarkus.oidc.roles.role-claim-path", "groups",
                "quarkus.oidc.token.principal-claim", "preferred_username",
                "yamabiko.company-sign-in.roles.\"call-centre\"", "editor,tester",
                "yamabiko.company-sign-in.roles.\"it\"", "administrator");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private JsonObject discovery() {
        return new JsonObject().put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/jwks")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"));
    }

    private JsonObject jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        return new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kty", "RSA").put("kid", "1")
                .put("use", "sig").put("alg", "RS256")
                .put("n", BASE64.encodeToString(unsigned(key.getModulus().toByteArray())))
                .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()))));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    /** {@code &as=hanako&groups=call-centre} behind the request stands for what a person does there. */
    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = "code-" + claimsByCode.size();
        claimsByCode.put(code, new JsonObject().put("preferred_username", asked.get("as"))
                .put("groups", new JsonArray().add(asked.getOrDefault("groups", "nobody"))));
        exchange.getResponseHeaders().add("Location",
                asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var now = Instant.now().getEpochSecond();
        var claims = claimsByCode.remove(asked.get("code")).put("iss", issuer()).put("aud", "yamabiko").put("sub", "1")
                .put("iat", now).put("exp", now + 300);
        answer(exchange, new JsonObject().put("access_token", signed(claims)).put("id_token", signed(claims))
                .put("token_type", "Bearer").put("expires_in", 300));
    }

    private String signed(JsonObject claims) {
        var content = BASE64
                .encodeToString("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + BASE64.encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, JsonObject body) throws IOException {
        var octets = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }
}
