package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jsmpp.DefaultPDUReader;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.Command;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SendCommandTask;
import org.jsmpp.session.connection.ConnectionFactory;

/**
 * A jsmpp session that knows two more things about a request: whether it may have left, and that nobody will answer it any
 * more.
 * <p>
 * Plain jsmpp throws the same exception before and after writing, and lets a request wait for its whole time although the link
 * is
 * gone; for us the first is the difference between Rejected and Uncertain, the second half a minute of every lane.
 */
final class SmppLink extends SMPPSession {

    private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();

    SmppLink(ConnectionFactory connections) {
        super(new SynchronizedPDUSender(new DefaultPDUSender()), new DefaultPDUReader(), connections);
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

    boolean isBound() {
        return getSessionState().isTransmittable();
    }

    /** Ends the waiting of all requests under way with {@link LinkLost}. */
    void abandonRequests() {
        for (var sequenceNumber : underWay) {
            var pending = removePendingResponse(sequenceNumber);
            if (pending != null) {
                pending.doneWithInvalidResponse(new LinkLost());
            }
        }
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
}
