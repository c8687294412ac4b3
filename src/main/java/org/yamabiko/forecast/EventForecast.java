package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.ladder.Rung;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an event would be.
 *
 * @param peakPerSecond calls a second when most come
 * @param channelsNeeded if all calls were served in one way: how many channels that takes
 * @param ladder what the ladder would make of it
 * @param text the default text; null if the hotline has none
 * @param sending what leaves; null without a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventForecast(String did, String hotline, @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime at, int calls,
        int seconds, double peakPerSecond, List<Way> channelsNeeded, OnLadder ladder, String text, Sending sending) {

    /** One way to serve calls. NORMAL is the hotline's flow. */
    public record Way(Rung rung, double secondsPerCall, int channels) {
    }

    /**
     * @param calls by the rung they meet; {@code firstSecond}: when it is met first, from the beginning on
     * @param channels how many there are; {@code peakChannels}: how many are taken when there are most
     * @param busy calls for which none is free, which hear busy without us
     */
    public record OnLadder(Rung highest, Map<Rung, Integer> calls, Map<Rung, Integer> firstSecond, int channels,
            int peakChannels, int busy) {
    }

    /**
     * @param texts in all; {@code textsPerSecond}: how fast they leave
     * @param longestWait the most that a caller waits, in seconds
     * @param drained when the last one has left, in seconds from the beginning on
     * @param ends the same on the clock
     */
    public record Sending(int texts, double textsPerSecond, long longestWait, long drained,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime ends, List<Bill> bills, long segments, BigDecimal price,
            BigDecimal money) {
    }

    /**
     * Of one carrier.
     *
     * @param segmentsEach billed for the text, and {@code segmentsShort} for its short twin, which goes when everybody calls
     */
    public record Bill(Carrier carrier, int percent, int segmentsEach, int segmentsShort, long texts, long segments) {
    }
}
