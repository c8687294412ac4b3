package org.yamabiko.call.agi;

import java.time.Clock;
import java.time.Instant;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.MappingStrategy;
import org.asteriskjava.fastagi.internal.FastAgiConnectionHandler;
import org.yamabiko.call.Reception;

/** One connection from its environment block to its end, as the library's script. */
final class AgiSession implements AgiScript, MappingStrategy {

    private final AgiSocket socket;
    private final Sessions sessions;
    private final IncomingCallReader reader;
    private final Reception reception;
    private final AgiConfig config;
    private final PromptUrls prompts;
    private final Instant arrivedAt;
    private boolean environmentRead;

    AgiSession(AgiSocket socket, Sessions sessions, IncomingCallReader reader, Reception reception,
            AgiConfig config, PromptUrls prompts, Clock clock) {
        this.socket = socket;
        this.sessions = sessions;
        this.reader = reader;
        this.reception = reception;
        this.config = config;
        this.prompts = prompts;
        this.arrivedAt = clock.instant();
    }

    /** Reads, serves and closes; returns when the connection is closed. */
    void run() {
        new FastAgiConnectionHandler(this, socket, QuietChannel::of).run();
    }

    /** Whether the peer got past the environment block. */
    boolean environmentRead() {
        return environmentRead;
    }

    @Override
    public AgiScript determineScript(AgiRequest request, AgiChannel channel) {
        environmentRead = true;
        return this;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        if (!sessions.enter(socket)) {
            return;
        }
        try {
            var call = reader.read(request, arrivedAt);
            reception.receive(call, new AgiLine(channel, socket, prompts.base(socket), prompts.silence(),
                    config.commandTimeout()));
        } catch (IllegalArgumentException e) {
            sessions.refuse(Refusals.Reason.MALFORMED, socket);
        } finally {
            sessions.leave();
        }
    }
}
