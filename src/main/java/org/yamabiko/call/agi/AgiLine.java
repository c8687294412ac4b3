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
import org.asteriskjava.fastagi.command.StreamFileCommand;
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
    private static final String ANY_KEY = "0123456789*#";
    private static final char END_KEY = '#';

    private final AgiChannel channel;
    private final AgiSocket socket;
    private final String promptBase;
    private final Audio silence;
    private final Duration patience;
    private boolean answered;

    /**
     * @param promptBase where Asterisk fetches prompts, without the slash at the end
     * @param silence played where GET DATA wants a file and nothing is to be heard
     */
    AgiLine(AgiChannel channel, AgiSocket socket, String promptBase, Audio silence, Duration patience) {
        this.channel = channel;
        this.socket = socket;
        this.promptBase = promptBase;
        this.silence = silence;
        this.patience = patience;
    }

    @Override
    public void play(List<Audio> prompts) throws HungUpException {
        var reply = command(new ExecCommand("Playback", urls(prompts)), length(prompts));
        answered = true;
        checkAlive(reply);
    }

    @Override
    public Optional<Character> ask(List<Audio> prompts, Duration timeout) throws HungUpException {
        var interrupted = playAllButLast(prompts);
        if (interrupted.isPresent()) {
            return interrupted;
        }
        var reply = getData(prompts.getLast(), timeout, 1);
        if (reply.getResult().isEmpty()) {
            // '#' ends the input and is not part of it: an empty answer without a time-out is a '#'
            return "timeout".equals(reply.getExtra()) ? Optional.empty() : Optional.of(END_KEY);
        }
        return Optional.of(reply.getResult().charAt(0));
    }

    @Override
    public String collect(List<Audio> prompts, Duration timeout, int most) throws HungUpException {
        var first = playAllButLast(prompts);
        if (first.isEmpty()) {
            return getData(prompts.getLast(), timeout, most).getResult();
        }
        // the caller did not wait for the rest of the sound: there is nothing more to play while the other digits come
        return first.get() == END_KEY ? "" : first.get() + getData(silence, timeout, most - 1).getResult();
    }

    /** GET DATA plays one file; what comes before it is streamed, and a key interrupts that as well. */
    private Optional<Character> playAllButLast(List<Audio> prompts) throws HungUpException {
        answer();
        for (var audio : prompts.subList(0, prompts.size() - 1)) {
            var reply = command(new StreamFileCommand(url(audio), ANY_KEY), audio.length());
            checkAlive(reply);
            if (reply.getResultCode() > 0) {
                return Optional.of(reply.getResultCodeAsChar());
            }
        }
        return Optional.empty();
    }

    private AgiReply getData(Audio prompt, Duration timeout, int most) throws HungUpException {
        // the time-out begins anew with each digit
        var reply = command(new GetDataCommand(url(prompt), timeout.toMillis(), most),
                prompt.length().plus(timeout.multipliedBy(most)));
        checkAlive(reply);
        return reply;
    }

    private void answer() throws HungUpException {
        if (!answered) {
            command(new AnswerCommand(), Duration.ZERO);
            answered = true;
        }
    }

    private static void checkAlive(AgiReply reply) throws HungUpException {
        if (reply.getResult() == null || GONE.equals(reply.getResult())) {
            throw new HungUpException("hung up while listening");
        }
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

    /** Playback, unlike GET DATA, plays a list that is joined by '&amp;'. */
    private String urls(List<Audio> prompts) {
        return prompts.stream().map(this::url).collect(Collectors.joining("&"));
    }

    private String url(Audio audio) {
        return promptBase + audio.path();
    }

    private static Duration length(List<Audio> prompts) {
        return prompts.stream().map(Audio::length).reduce(Duration.ZERO, Duration::plus);
    }
}
