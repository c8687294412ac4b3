package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QuerySmResp;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.QuerySmCommandTask;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SendCommandTask;
import org.jsmpp.session.connection.ConnectionFactory;
import org.yamabiko.gateway.smpp.MalformedPdus.Kind;

/**
 * A jsmpp session that knows two more things about a request: whether it may have left, and that nobody will answer it any
 * more.
 * <p>
 * Plain jsmpp throws the same exception before and after writing, and lets a request wait for its whole time although the link
 * is gone; for us the first is the difference between Rejected and Uncertain, the second half a minute of every lane.
 */
final class SmppLink extends SMPPSession {

    private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();
    private final MalformedPdus malformed;
    private final CheckedReader reader;

    static SmppLink over(ConnectionFactory connections, MalformedPdus malformed, Duration longestSilence) {
        var refusals = new LateRefusals();
        var link = new SmppLink(connections, malformed, new CheckedReader(malformed, refusals, longestSilence));
        refusals.link = link;
        return link;
    }

    private SmppLink(ConnectionFactory connections, MalformedPdus malformed, CheckedReader reader) {
        super(new SynchronizedPDUSender(new DefaultPDUSender()), reader, connections);
        this.malformed = malformed;
        this.reader = reader;
    }

    /** Writing failed: some or all of the request may have left. */
    static final class WriteFailed extends IOException {
        private static final long serialVersionUID = 1;

        WriteFailed(IOException cause) {
            super(cause);
        }
    }

    /** The link went before the answer came. */
    static final class LinkLost extends InvalidResponseException {
        private static final long serialVersionUID = 1;

        LinkLost() {
            super("the link was lost before the answer");
        }
    }

    /** jsmpp believes in a bind whose link was cut while it was being answered; its reader knows better. */
    boolean isBound() {
        return getSessionState().isBound() && !reader.ended();
    }

    /** Ends the waiting of all requests under way with {@link LinkLost}. */
    void abandonRequests() {
        for (var sequenceNumber : underWay) {
            var pending = super.removePendingResponse(sequenceNumber);
            if (pending != null) {
                new Awaited(pending).doneWithInvalidResponse(new LinkLost());
            }
        }
    }

    /** jsmpp asks whose answer has come. */
    @Override
    protected PendingResponse<Command> removePendingResponse(int sequenceNumber) {
        var pending = super.removePendingResponse(sequenceNumber);
        if (pending == null) {
            malformed.seen(Kind.UNKNOWN_SEQUENCE, ByteBuffer.allocate(Integer.BYTES).putInt(sequenceNumber).array());
            return null;
        }
        return new Awaited(pending);
    }

    /**
     * jsmpp signals a refusal (generic_nack) to whoever waits; who does not wait yet, because its request has only just left,
     * would miss it and wait for the whole time. An answer of any kind is looked for before waiting, and a refusal wins over
     * it.
     */
    private static final class Awaited extends PendingResponse<Command> {
        private final PendingResponse<Command> pending;

        Awaited(PendingResponse<Command> pending) {
            super(0);
            this.pending = pending;
        }

        @Override
        public void done(Command response) {
            pending.done(response);
        }

        @Override
        public void doneWithInvalidResponse(InvalidResponseException refusal) {
            pending.doneWithInvalidResponse(refusal);
            pending.done(new Command());
        }
    }

    /** Asks for the state of a message (SMPP 3.4 §4.8.1). The answer's message_id is not compared: SMSCs pad it at will. */
    QuerySmResp query(String messageId, Address source) throws PDUException, ResponseTimeoutException,
            InvalidResponseException, NegativeResponseException, IOException {
        ensureTransmittable("query_sm");
        var question = new QuerySmCommandTask(pduSender(), messageId, TypeOfNumber.valueOf((byte) source.ton()),
                NumberingPlanIndicator.valueOf((byte) source.npi()), source.digits());
        return (QuerySmResp) executeSendCommand(question, getTransactionTimer());
    }

    /** @throws IOException if the request did not leave, and {@link WriteFailed} if it may have */
    @Override
    protected Command executeSendCommand(SendCommandTask task, long timeout) throws PDUException, ResponseTimeoutException,
            InvalidResponseException, NegativeResponseException, IOException {
        var followed = new FollowedTask(task);
        try {
            return super.executeSendCommand(followed, timeout);
        } finally {
            underWay.remove(followed.sequenceNumber);
        }
    }

    private final class FollowedTask implements SendCommandTask {
        private final SendCommandTask task;
        private int sequenceNumber;

        FollowedTask(SendCommandTask task) {
            this.task = task;
        }

        /**
         * The socket is closed before requests are abandoned, so a request that is too late to be abandoned fails to be
         * written.
         */
        @Override
        public void executeTask(OutputStream out, int number) throws PDUException, IOException {
            sequenceNumber = number;
            underWay.add(number);
            try {
                task.executeTask(out, number);
            } catch (IOException e) {
                throw new WriteFailed(e);
            }
        }

        @Override
        public String getCommandName() {
            return task.getCommandName();
        }
    }

    /** A link needs its reader, and the reader the link. */
    private static final class LateRefusals implements CheckedReader.Refusals {
        private SmppLink link;

        @Override
        public void nack(int commandStatus, int sequenceNumber) throws IOException {
            link.pduSender().sendGenericNack(link.connection().getOutputStream(), commandStatus, sequenceNumber);
        }

        @Override
        public void refuse(Command request, int commandStatus) throws IOException {
            link.pduSender().sendHeader(link.connection().getOutputStream(),
                    request.getCommandId() | SMPPConstant.MASK_CID_RESP, commandStatus, request.getSequenceNumber());
        }
    }
}
