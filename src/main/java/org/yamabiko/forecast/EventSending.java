package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.forecast.EventForecast.Bill;
import org.yamabiko.forecast.EventForecast.Sending;

/** How the texts of an event leave, and what they cost. */
final class EventSending {

    private static final double ALL = 100;

    /** How many segments of a text, and of its short twin, a carrier bills. */
    record Billed(int whole, int shortened) {
    }

    private final EventPlan plan;

    EventSending(EventPlan plan) {
        this.plan = plan;
    }

    /**
     * @param whole callers who would get the text as it is, of all who call; {@code shortened} those who would get the twin
     */
    Sending of(List<Integer> arrivals, int whole, int shortened, Map<Carrier, Billed> billed) {
        var bills = new ArrayList<Bill>();
        billed.forEach((carrier, segments) -> bills.add(bill(carrier, segments, whole, shortened)));
        var segments = bills.stream().mapToLong(Bill::segments).sum();
        var texts = (int) Math.round(textable(whole) + textable(shortened));
        var reached = whole + shortened == 0 ? 0 : texts / (double) arrivals.stream().mapToInt(Integer::intValue).sum();
        return queue(arrivals, reached, new Sending(texts, plan.textsPerSecond(), 0, 0, plan.at(), bills, segments,
                plan.segmentPrice(), plan.segmentPrice().multiply(BigDecimal.valueOf(segments))));
    }

    private double textable(int callers) {
        return callers * plan.textablePercent() / ALL;
    }

    private Bill bill(Carrier carrier, Billed billed, int whole, int shortened) {
        var percent = plan.carrierPercent().getOrDefault(carrier, 0);
        var full = Math.round(textable(whole) * percent / ALL);
        var brief = Math.round(textable(shortened) * percent / ALL);
        return new Bill(carrier, percent, billed.whole(), billed.shortened(), full + brief,
                full * billed.whole() + brief * billed.shortened());
    }

    /** @param reached texts by call */
    private Sending queue(List<Integer> arrivals, double reached, Sending sums) {
        double queue = 0;
        double most = 0;
        for (int calls : arrivals) {
            queue = Math.max(0, queue + calls * reached - plan.textsPerSecond());
            most = Math.max(most, queue);
        }
        var drained = arrivals.size() + Math.round(Math.ceil(queue / plan.textsPerSecond()));
        return new Sending(sums.texts(), sums.textsPerSecond(), Math.round(Math.ceil(most / plan.textsPerSecond())), drained,
                plan.at().plus(Duration.ofSeconds(drained)), sums.bills(), sums.segments(), sums.price(), sums.money());
    }
}
