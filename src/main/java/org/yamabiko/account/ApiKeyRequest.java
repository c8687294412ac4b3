package org.yamabiko.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a key. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String secret;

    ApiKeyRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
