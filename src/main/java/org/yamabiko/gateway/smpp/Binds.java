package org.yamabiko.gateway.smpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jsmpp.bean.BindType;

/** The binds of one gateway: those that submit, and those that only hear of receipts. Each keeps itself up. */
final class Binds {

    private final List<Bind> submitting = new ArrayList<>();
    private final List<Bind> receiving = new ArrayList<>();
    private final ScheduledExecutorService timer;
    private final AtomicInteger turn = new AtomicInteger();

    Binds(SmppSettings settings, Connector connector, Bind.Upkeep upkeep) {
        this.timer = upkeep.timer();
        for (int i = 0; i < settings.config().bindCount(); i++) {
            switch (settings.config().bindMode()) {
                case TRANSCEIVER -> submitting.add(new Bind(settings, BindType.BIND_TRX, connector, upkeep));
                case TRANSMITTER_RECEIVER -> {
                    submitting.add(new Bind(settings, BindType.BIND_TX, connector, upkeep));
                    // texts can leave without it; receipts wait at the SMSC
                    receiving.add(new Bind(settings, BindType.BIND_RX, connector, upkeep.with(() -> {
                    })));
                }
            }
        }
    }

    void open() {
        all().forEach(Bind::open);
    }

    boolean canSubmit() {
        return submitting.stream().anyMatch(Bind::isBound);
    }

    /** How many links stand. */
    long standing() {
        return all().filter(Bind::isBound).count();
    }

    /** Of the binds that can submit now; in turn where they are alike. */
    Optional<Bind> leastLoaded() {
        int first = Math.floorMod(turn.getAndIncrement(), submitting.size());
        Bind best = null;
        for (int i = 0; i < submitting.size(); i++) {
            var bind = submitting.get((first + i) % submitting.size());
            if (bind.isBound() && (best == null || bind.underWay() < best.underWay())) {
                best = bind;
            }
        }
        return Optional.ofNullable(best);
    }

    private Stream<Bind> all() {
        return Stream.concat(submitting.stream(), receiving.stream());
    }

    void close() {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            all().forEach(bind -> each.execute(bind::close));
        }
        timer.shutdownNow();
    }
}
