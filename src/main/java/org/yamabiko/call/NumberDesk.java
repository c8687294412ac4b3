package org.yamabiko.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.hotline.Utterance;
import org.yamabiko.phone.LineType;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Sentence;

/**
 * Asks for a mobile number, reads it back, has it confirmed with 1. Three tries in all. What was keyed in is neither logged nor
 * traced.
 */
final class NumberDesk {

    private static final int TRIES = 3;
    private static final char RIGHT = '1';
    private static final char END_OF_NUMBER = '#';
    private static final int DIGITS = 11;
    private static final Duration KEYING = Duration.ofSeconds(8);
    private static final Duration CONFIRMING = Duration.ofSeconds(6);
    /** 090-1234-5678: where people pause. */
    private static final List<Integer> GROUPS_END_AFTER = List.of(3, 7);

    private final Line line;
    private final Voice voice;
    private final Trace trace;

    NumberDesk(Line line, Voice voice, Trace trace) {
        this.line = line;
        this.voice = voice;
        this.trace = trace;
    }

    /** @param question staff's wording; empty for our own */
    Optional<PhoneNumber> ask(Audio help, Optional<Utterance> question) throws HungUpException {
        var ask = question.map(words -> voice.staff(words, Sentence.ASK_NUMBER))
                .orElseGet(() -> voice.own(Sentence.ASK_NUMBER));
        var prompts = List.of(help, ask);
        trace.add(TraceStep.ASKED_FOR_NUMBER);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var number = PhoneNumber.parse(line.collect(prompts, KEYING, DIGITS))
                    .filter(n -> n.lineType() == LineType.MOBILE);
            if (number.isEmpty()) {
                trace.add(TraceStep.NUMBER_INVALID);
                prompts = List.of(voice.own(Sentence.NUMBER_INVALID));
            } else if (confirmed(number.get())) {
                trace.add(TraceStep.NUMBER_CONFIRMED);
                return number;
            } else {
                trace.add(TraceStep.NUMBER_NOT_CONFIRMED);
                prompts = List.of(ask);
            }
        }
        trace.add(TraceStep.NUMBER_GIVEN_UP);
        line.play(List.of(voice.own(Sentence.GAVE_UP)));
        return Optional.empty();
    }

    private boolean confirmed(PhoneNumber number) throws HungUpException {
        var key = line.ask(readBack(number), CONFIRMING);
        if (key.isPresent() && key.get() == END_OF_NUMBER) {
            // the '#' that callers are asked for: the last digit had ended the input before it came
            key = line.ask(readBack(number), CONFIRMING);
        }
        return key.isPresent() && key.get() == RIGHT;
    }

    private List<Audio> readBack(PhoneNumber number) {
        var prompts = new ArrayList<Audio>();
        prompts.add(voice.own(Sentence.READ_BACK_BEFORE));
        var digits = number.national().replaceAll("\\D", "");
        for (int i = 0; i < digits.length(); i++) {
            if (GROUPS_END_AFTER.contains(i)) {
                prompts.add(voice.own(Sentence.PAUSE));
            }
            prompts.add(voice.own(Sentence.digit(Character.digit(digits.charAt(i), 10))));
        }
        prompts.add(voice.own(Sentence.READ_BACK_AFTER));
        return prompts;
    }
}
