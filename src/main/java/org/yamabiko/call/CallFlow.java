package org.yamabiko.call;

import java.util.List;
import java.util.Optional;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.StopTexts;
import org.yamabiko.hotline.Step.Transfer;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.ladder.Rung;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.prompt.Sentence;

/** One answered call: walks the hotline's flow. Made for one call and used once, by one thread. */
final class CallFlow {

    private final Hotline hotline;
    private final CallState state;
    private final Line line;
    private final Voice voice;
    private final PromiseDesk promises;
    private final NumberDesk numbers;
    private final StopDesk stops;

    CallFlow(Hotline hotline, CallState state, Line line, Voice voice, PromiseDesk promises, StopDesk stops) {
        this.hotline = hotline;
        this.state = state;
        this.line = line;
        this.voice = voice;
        this.promises = promises;
        this.stops = stops;
        this.numbers = new NumberDesk(line, voice, state.trace());
    }

    /** @param flow what this call gets at its moment */
    CallOutcome walk(Step flow) throws HungUpException, LedgerAwayException {
        if (state.call().caller().line() == CallerLine.WITHHELD) {
            return withheld();
        }
        return step(flow);
    }

    private CallOutcome step(Step step) throws HungUpException, LedgerAwayException {
        return switch (step) {
            case Menu menu -> menu(menu);
            case SendText text -> text(text.textKey());
            case Say say -> say(say);
            case Transfer transfer -> transfer(transfer);
            case StopTexts stop -> stops.stop(line, voice);
            case AskNumber ask -> throw new IllegalStateException("a flow that asks for a number where none is needed");
        };
    }

    private CallOutcome say(Say say) throws HungUpException {
        state.trace().add(TraceStep.SAID);
        state.outcome(CallOutcome.INFORMED);
        line.play(List.of(voice.staff(say.prompt(), Sentence.GENERIC_SAY)));
        return CallOutcome.INFORMED;
    }

    private CallOutcome transfer(Transfer transfer) throws HungUpException {
        line.transfer(transfer.extension());
        state.trace().add(TraceStep.TRANSFERRED, transfer.extension());
        return CallOutcome.TRANSFERRED;
    }

    private CallOutcome menu(Menu menu) throws HungUpException, LedgerAwayException {
        var prompts = List.of(voice.staff(menu.prompt(), Sentence.GENERIC_MENU));
        for (int attempt = 1; attempt <= menu.attempts(); attempt++) {
            var key = line.ask(prompts, menu.timeout());
            if (key.isEmpty()) {
                state.trace().add(TraceStep.NO_KEY);
                prompts = List.of(voice.staff(menu.prompt(), Sentence.GENERIC_MENU));
            } else if (menu.keys().containsKey(key.get())) {
                state.trace().add(TraceStep.KEY, key.get());
                return step(menu.keys().get(key.get()));
            } else {
                state.trace().add(TraceStep.INVALID_KEY, key.get());
                prompts = List.of(voice.own(Sentence.INVALID_KEY), voice.staff(menu.prompt(), Sentence.GENERIC_MENU));
            }
        }
        return noChoice(menu);
    }

    private CallOutcome noChoice(Menu menu) throws HungUpException, LedgerAwayException {
        if (menu.otherwise().isPresent()) {
            state.trace().add(TraceStep.OTHERWISE);
            return step(menu.otherwise().get());
        }
        state.trace().add(TraceStep.GAVE_UP);
        line.play(List.of(voice.own(Sentence.GAVE_UP)));
        return CallOutcome.ABANDONED;
    }

    private CallOutcome text(String key) throws HungUpException, LedgerAwayException {
        var caller = state.call().caller();
        if (caller.line().textable()) {
            state.trace().add(TraceStep.CALLER_TEXTABLE);
            return promises.promise(key, caller.number().orElseThrow(), Sentence.PROMISE);
        }
        state.trace().add(TraceStep.CALLER_NOT_TEXTABLE, caller.line());
        state.outcome(CallOutcome.NOT_TEXTABLE);
        if (hotline.notTextable().orElse(null) instanceof Say say) {
            line.play(List.of(voice.staff(say.prompt(), Sentence.GENERIC_SAY)));
            return CallOutcome.NOT_TEXTABLE;
        }
        if (state.rung() != Rung.NORMAL) {
            // to ask for a number would hold the line for half a minute
            line.play(List.of(voice.help(caller.line())));
            return CallOutcome.NOT_TEXTABLE;
        }
        var recipient = numbers.ask(voice.help(caller.line()), question(hotline.notTextable()));
        if (recipient.isEmpty()) {
            return CallOutcome.NOT_TEXTABLE;
        }
        return promises.promise(key, recipient.get(), Sentence.PROMISE_TO_KEYED_NUMBER);
    }

    private Optional<Utterance> question(Optional<Step> help) {
        return help.filter(AskNumber.class::isInstance).map(step -> ((AskNumber) step).prompt());
    }

    private CallOutcome withheld() throws HungUpException {
        state.trace().add(TraceStep.CALLER_WITHHELD);
        state.outcome(CallOutcome.WITHHELD);
        line.play(List.of(hotline.withheld().filter(Say.class::isInstance)
                .map(step -> voice.staff(((Say) step).prompt(), Sentence.WITHHELD_HELP))
                .orElseGet(() -> voice.own(Sentence.WITHHELD_HELP))));
        return CallOutcome.WITHHELD;
    }
}
