package org.yamabiko.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.gateway.http.Webhook.Result;

import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Where aggregators report receipts. Open without sign-in; each gateway has a guard of its own. Who does not pass it learns
 * nothing: not even whether there is such a gateway.
 */
@PermitAll
@Path("/webhook/receipts/{gateway}")
@RunOnVirtualThread
public class WebhookResource {

    private static final int LARGEST_BODY = 64 * 1024;

    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Operation(summary = "A receipt of an aggregator, signed")
    public Response post(String gateway, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body)
            throws IOException {
        return receive(gateway, Optional.empty(), headers, uri, body);
    }

    @POST
    @Path("{secret}")
    @Operation(summary = "A receipt of an aggregator, on a secret path")
    public Response postOnSecretPath(String gateway, String secret, @Context HttpHeaders headers, @Context UriInfo uri,
            InputStream body) throws IOException {
        return receive(gateway, Optional.of(secret), headers, uri, body);
    }

    @GET
    @Path("{secret}")
    @Operation(summary = "A receipt of an aggregator in the query, on a secret path")
    public Response getOnSecretPath(String gateway, String secret, @Context HttpHeaders headers, @Context UriInfo uri)
            throws IOException {
        return receive(gateway, Optional.of(secret), headers, uri, InputStream.nullInputStream());
    }

    private Response receive(String gateway, Optional<String> secret, HttpHeaders headers, UriInfo uri, InputStream body)
            throws IOException {
        var webhook = webhooks.of(gateway);
        if (webhook.isEmpty()) {
            return Response.status(Result.NOT_ADMITTED.status()).build();
        }
        var octets = body == null ? new byte[0] : body.readNBytes(LARGEST_BODY + 1);
        if (octets.length > LARGEST_BODY) {
            return Response.status(Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        var incoming = new Incoming(secret, headers::getHeaderString, uri.getRequestUri().getRawQuery(), octets);
        return Response.status(webhook.get().receive(incoming).status()).build();
    }
}
