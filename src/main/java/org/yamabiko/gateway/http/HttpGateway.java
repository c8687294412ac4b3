package org.yamabiko.gateway.http;

import java.time.Clock;
import java.util.List;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.Excerpt;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.gateway.http.AnswerRules.Meaning;
import org.yamabiko.gateway.http.Exchange.Answer;
import org.yamabiko.gateway.http.Exchange.NoAnswer;
import org.yamabiko.gateway.http.Exchange.NotSent;
import org.yamabiko.notice.QuietLog;
import org.yamabiko.text.Segmentation;

/** An aggregator reached by HTTP. One submit is one request; the aggregator splits the text. */
final class HttpGateway implements SmsGateway {

    private static final Logger LOG = Logger.getLogger(HttpGateway.class);

    private final HttpSettings settings;
    private final HttpLink link;
    private final Pace pace;
    private final Clock clock;
    private final QuietLog unclearLog;
    private final QuietLog settingsLog;
    private final QuietLog unreachableLog;

    HttpGateway(HttpSettings settings, HttpLink link, Pace pace, Clock clock) {
        this.settings = settings;
        this.link = link;
        this.pace = pace;
        this.clock = clock;
        this.unclearLog = new QuietLog(LOG, clock);
        this.settingsLog = new QuietLog(LOG, clock);
        this.unreachableLog = new QuietLog(LOG, clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    /** There is no link whose state could be known; the breaker takes it out when submits fail. */
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public SubmitOutcome submit(Submission text) {
        try {
            if (!pace.await(settings.submitTimeout())) {
                return new Rejected(RejectReason.THROTTLED, "its turn did not come in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rejected(RejectReason.NOT_CONNECTED, "interrupted before it left");
        }
        return switch (link.send(settings.request().fill(text))) {
            case NotSent notSent -> {
                unreachableLog.warn("Gateway %s: no text can be sent to %s: %s. Is http.url right?".formatted(name(),
                        settings.request().origin(), notSent.detail()));
                yield new Rejected(RejectReason.NOT_CONNECTED, notSent.detail());
            }
            case NoAnswer none -> uncertain(text, none.detail());
            case Answer answer -> outcome(text, answer);
        };
    }

    private SubmitOutcome outcome(Submission text, Answer answer) {
        return switch (settings.answers().judge(answer)) {
            case Meaning.Taken taken when taken.ids().isEmpty() -> new Accepted(ownIds(text));
            case Meaning.Taken taken -> new Accepted(settings.segmentId().ofAnswer(taken.ids(), segments(text)));
            case Meaning.Refused refused -> rejected(refused, answer);
            case Meaning.Unclear unclear -> {
                unclearLog.warn("Gateway %s: an answer does not say whether the text was taken: %s: %s"
                        .formatted(name(), unclear.detail(), excerpt(answer)));
                yield uncertain(text, unclear.detail());
            }
        };
    }

    private Rejected rejected(Meaning.Refused refused, Answer answer) {
        if (refused.reason() == RejectReason.THROTTLED) {
            pace.throttled();
        }
        if (refused.reason() == RejectReason.MISCONFIGURED) {
            settingsLog.error(("Gateway %s: the aggregator refuses our requests, whatever the text: %s: %s. Check http.url, "
                    + "http.method, http.user, http.password and http.headers; texts wait meanwhile")
                    .formatted(name(), refused.detail(), excerpt(answer)));
        }
        return new Rejected(refused.reason(), refused.detail());
    }

    private String excerpt(Answer answer) {
        return Excerpt.of(settings.request().withoutPassword(answer.body()));
    }

    /** Where the aggregator echoes our own id, that is known without an answer, and a receipt may settle the text. */
    private Uncertain uncertain(Submission text, String detail) {
        var ownIds = settings.answers().id().isEmpty() && settings.request().tellsMessageId();
        return new Uncertain(clock.instant(), detail, ownIds ? ownIds(text) : List.of());
    }

    private List<String> ownIds(Submission text) {
        return settings.segmentId().ofAnswer(List.of(text.messageId().toString()), segments(text));
    }

    private static int segments(Submission text) {
        return Segmentation.of(text.body()).segments().size();
    }

    /** Its webhook stays: what is reported while the service ends is not lost. */
    @Override
    public void close() {
        link.close();
    }
}
