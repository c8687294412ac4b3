package org.yamabiko.call.agi;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.yamabiko.call.Line;
import org.yamabiko.prompt.Audio;

/**
 * The channel, by as few AGI commands as there are things to hear: Playback answers by itself; GET DATA does not, and an
 * unanswered call would hear early media, so ANSWER goes before the first one.
 */
final class AgiLine implements Line {

    /** What the dialplan reads when the script has ended. */
    private static final String TRANSFER_VARIABLE = "YAMABIKO_TRANSFER";
    private static final String GONE = "-1";

    private final AgiChannel channel;
    private final AgiSocket socket;
    private final String promptBase;
    private final Duration patience;
    private boolean answered;

    /** @param promptBase where Asterisk fetches prompts, without the slash at the end */
    AgiLine(AgiChannel channel, AgiSocket socket, String promptBase, Duration patience) {
        this.channel = channel;
        this.socket = socket;
        this.promptBase = promptBase;
        this.patience = patience;
    }

    @Override
    public void play(List<Audio> prompts) throws HungUpException {
        var reply = command(new ExecCommand("Playback", urls(prompts)), length(prompts));
        answered = true;
        if (GONE.equals(reply.getResult())) {
            throw new HungUpException("hung up while listening");
        }
    }

    @Override
    public Optional<Character> ask(List<Audio> prompts, Duration timeout) throws HungUpException {
        var reply = getData(prompts, timeout, 1);
        if (reply.getResult().isEmpty()) {
            // '#' ends the input and is not part of it: an empty answer without a time-out is a '#'
            return "timeout".equals(reply.getExtra()) ? Optional.empty() : Optional.of('#');
        }
        return Optional.of(reply.getResult().charAt(0));
    }

    @Override
    public String collect(List<Audio> prompts, Duration timeout, int most) throws HungUpException {
        return getData(prompts, timeout, most).getResult();
    }

    private AgiReply getData(List<Audio> prompts, Duration timeout, int most) throws HungUpException {
        if (!answered) {
            command(new AnswerCommand(), Duration.ZERO);
            answered = true;
        }
        // the time-out begins anew with each digit
        var reply = command(new GetDataCommand(urls(prompts), timeout.toMillis(), most),
                length(prompts).plus(timeout.multipliedBy(most)));
        if (reply.getResult() == null || GONE.equals(reply.getResult())) {
            throw new HungUpException("hung up while asked");
        }
        return reply;
    }

    @Override
    public void transfer(String extension) throws HungUpException {
        command(new SetVariableCommand(TRANSFER_VARIABLE, extension), Duration.ZERO);
    }

    private AgiReply command(AgiCommand command, Duration takes) throws HungUpException {
        try {
            socket.patience(patience.plus(takes));
            return channel.sendCommand(command);
        } catch (AgiException | IOException e) {
            // the library says 'hang-up' also for a connection that broke or was silent: for the call it is the same
            throw new HungUpException(e.getClass().getSimpleName());
        }
    }

    /** Asterisk plays a list that is joined by '&amp;' without a gap. */
    private String urls(List<Audio> prompts) {
        return prompts.stream().map(audio -> promptBase + audio.path()).collect(Collectors.joining("&"));
    }

    private static Duration length(List<Audio> prompts) {
        return prompts.stream().map(Audio::length).reduce(Duration.ZERO, Duration::plus);
    }
}
