package org.yamabiko.outbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.Gateways;

/**
 * All lanes, and who goes next. Of the gateways that are ready those with the lowest priority number get the texts, each by its
 * weight; those behind them get what has waited too long, see {@link Claims}.
 */
@Singleton
class Lanes {

    /**
     * A lane with its right to work now.
     *
     * @param lateOnly whether only texts that have waited too long are for it
     */
    record Turn(Lane lane, boolean lateOnly) {
    }

    private final Gateways gateways;
    private final LaneLeases leases;
    private volatile List<Lane> lanes = List.of();
    private volatile Optional<Lane> rehearsals = Optional.empty();

    Lanes(Gateways gateways, LaneLeases leases) {
        this.gateways = gateways;
        this.leases = leases;
    }

    void open() {
        var paces = new HashMap<String, LanePace>();
        var opened = gateways.open((name, config) -> paces.computeIfAbsent(name, n -> pace(n, config)));
        open(opened.stream()
                .map(o -> new Lane(o.gateway(), paces.get(o.gateway().name()), o.config().priority(), o.config().weight()))
                .toList());
        rehearsals = Optional.of(new Lane(gateways.openForRehearsals(), new LanePace(System::nanoTime), 0, 1));
    }

    void open(List<Lane> opened) {
        lanes = opened.stream().sorted(Comparator.comparingInt(Lane::priority)).toList();
    }

    private LanePace pace(String name, GatewayConfig config) {
        var pace = new LanePace(System::nanoTime);
        if (config.weight() < 1) {
            throw new IllegalArgumentException("yamabiko.gateway.\"" + name + "\".weight must be more than 0");
        }
        OptionalInt rate = config.maxSubmitsPerSecond();
        rate.ifPresent(perSecond -> leases.add(name, perSecond, pace));
        return pace;
    }

    List<Lane> all() {
        return lanes;
    }

    Optional<Lane> named(String gateway) {
        return lanes.stream().filter(lane -> lane.name().equals(gateway)).findFirst();
    }

    /** Whom the next texts are for: lanes that are ready and have room worth a claim, the least burdened first. */
    List<Turn> turns() {
        var first = firstPriority();
        return lanes.stream().filter(Lane::ready).filter(Lane::worthAClaim)
                .map(lane -> new Turn(lane, lane.priority() > first.orElse(lane.priority())))
                .sorted(Comparator.comparing(Turn::lateOnly).thenComparing(turn -> turn.lane().burden()))
                .toList();
    }

    /** Room for one text that nobody has waited for. */
    Optional<Seat> seat() {
        var first = firstPriority();
        return lanes.stream().filter(lane -> lane.ready() && first.isPresent() && lane.priority() == first.getAsInt())
                .sorted(Comparator.comparingDouble(Lane::burden)).filter(Lane::tryEnter).findFirst().map(Seat::new);
    }

    /** The one by which texts of rehearsals leave that stay in the house. No turn and no other seat leads to it. */
    Optional<Lane> rehearsals() {
        return rehearsals;
    }

    /** Submits a second that all gateways together may make which get texts now. */
    double allowed() {
        var first = firstPriority();
        return paces(lane -> lane.ready() && first.isPresent() && lane.priority() == first.getAsInt(), Lane::allowed);
    }

    /** Submits that all paces have let through, since the start. */
    double submits() {
        return paces(lane -> true, Lane::turns);
    }

    /** The lanes of a gateway share its pace. */
    private double paces(Predicate<Lane> which, ToDoubleFunction<Lane> figure) {
        return lanes.stream().filter(which).collect(Collectors.toMap(Lane::name, figure::applyAsDouble, Math::max)).values()
                .stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Texts that wait no more, since the start. */
    long gone() {
        return lanes.stream().mapToLong(Lane::gone).sum();
    }

    private OptionalInt firstPriority() {
        return lanes.stream().filter(Lane::ready).mapToInt(Lane::priority).min();
    }

    /** Some lane was away or is back: the weights count from now on. */
    void weighAnew() {
        lanes.forEach(Lane::forgetBurden);
    }

    void close() {
        gateways.close();
    }
}
