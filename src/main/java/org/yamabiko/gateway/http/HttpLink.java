package org.yamabiko.gateway.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.yamabiko.gateway.http.Exchange.Answer;
import org.yamabiko.gateway.http.Exchange.NoAnswer;
import org.yamabiko.gateway.http.Exchange.NotSent;
import org.yamabiko.gateway.http.RequestTemplate.Outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Carries requests to one host, each exactly once: the client neither repeats one whose connection broke nor follows a
 * redirection.
 * <p>
 * A request has two steps. Until there is a connection (name, TCP, TLS) nothing can have left. From then on whatever fails may
 * have left.
 */
final class HttpLink implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    /**
     * Below the 5 s after which Node and Apache close an idle connection: a request that meets such an end cannot be told from
     * one that was taken.
     */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final RequestOptions connection;
    private final Duration connectTimeout;
    /** From the begin of the connection to the end of the answer. */
    private final Duration submitTimeout;

    HttpLink(Vertx vertx, HttpSettings settings) {
        var origin = settings.request().origin();
        this.submitTimeout = settings.submitTimeout();
        this.connectTimeout = submitTimeout.compareTo(LONGEST_CONNECT) < 0 ? submitTimeout : LONGEST_CONNECT;
        this.client = vertx.httpClientBuilder().with(options())
                .with(new PoolOptions().setHttp1MaxSize(settings.window()))
                // whatever fails is an outcome; the library's own line could repeat what the other side said
                .withConnectHandler(made -> made.exceptionHandler(e -> {
                }))
                .build();
        var tls = "https".equalsIgnoreCase(origin.getScheme());
        this.connection = new RequestOptions().setMethod(HttpMethod.valueOf(settings.request().method().name())).setSsl(tls)
                .setHost(origin.getHost().replaceAll("^\\[|]$", ""))
                .setPort(origin.getPort() >= 0 ? origin.getPort() : tls ? 443 : 80)
                .setFollowRedirects(false);
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) connectTimeout.toMillis())
                .setSslHandshakeTimeout(connectTimeout.toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                .setKeepAliveTimeout((int) KEEP_ALIVE.toSeconds())
                .setPipelining(false);
    }

    /** Blocks its thread; never throws for anything the other side did. */
    Exchange send(Outgoing outgoing) {
        var deadline = System.nanoTime() + submitTimeout.toNanos();
        var options = new RequestOptions(connection).setURI(outgoing.target());
        outgoing.headers().forEach(options::putHeader);
        var connecting = client.request(options);
        try {
            var request = connecting.toCompletionStage().toCompletableFuture().get(connectTimeout.toMillis(),
                    TimeUnit.MILLISECONDS);
            return sendOn(request, outgoing, deadline);
        } catch (ExecutionException e) {
            return new NotSent(why(e.getCause()));
        } catch (TimeoutException e) {
            giveBack(connecting);
            return new NotSent("no connection in time");
        } catch (InterruptedException e) {
            giveBack(connecting);
            Thread.currentThread().interrupt();
            return new NotSent("interrupted before it left");
        }
    }

    /** A connection that comes after all must not stay taken. */
    private static void giveBack(Future<HttpClientRequest> connecting) {
        connecting.onSuccess(HttpClientRequest::reset);
    }

    private static Exchange sendOn(HttpClientRequest request, Outgoing outgoing, long deadline) {
        // whoever reads the answer is there before the request leaves: a quick one would else be over before it is looked at
        var answer = request.response().compose(HttpLink::read).toCompletionStage().toCompletableFuture();
        if (request.getMethod().equals(HttpMethod.GET)) {
            request.end();
        } else {
            // an empty body as well, for its length must be told (RFC 9110 §8.6)
            request.end(Buffer.buffer(outgoing.body()));
        }
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return new NoAnswer(why(e.getCause()));
        } catch (TimeoutException e) {
            request.reset();
            return new NoAnswer("no answer in time");
        } catch (InterruptedException e) {
            request.reset();
            Thread.currentThread().interrupt();
            return new NoAnswer("interrupted before its answer");
        }
    }

    /** The status alone says much: if the rest of the answer is cut or endless, what came of it counts. */
    private static Future<Answer> read(HttpClientResponse response) {
        var done = Promise.<Answer> promise();
        var body = Buffer.buffer();
        response.exceptionHandler(e -> done.tryComplete(answer(response, body)));
        response.endHandler(end -> done.tryComplete(answer(response, body)));
        response.handler(chunk -> {
            if (body.length() + chunk.length() > LONGEST_ANSWER) {
                done.tryComplete(answer(response, body));
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        return done.future();
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        return new Answer(response.statusCode(), response.getHeader(HttpHeaders.RETRY_AFTER) != null,
                body.toString(StandardCharsets.UTF_8));
    }

    /** In words of ours, since a library's may repeat the request. */
    private static String why(Throwable e) {
        return switch (e) {
            case UnknownHostException unknown -> "the host's name is unknown";
            case ConnectException refused -> "no connection: refused, or none in time";
            case SSLException tls -> "no TLS connection: " + tls.getClass().getSimpleName();
            default -> "the connection was cut: " + e.getClass().getSimpleName();
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
