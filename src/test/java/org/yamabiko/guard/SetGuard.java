package org.yamabiko.guard;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.phone.LineType;
import org.yamabiko.phone.PhoneNumber;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The real judge with limits that a test sets. */
public final class SetGuard {

    private final Map<Quota, Limit> limits = new EnumMap<>(Quota.class);
    private final List<String> denied = new ArrayList<>();
    private Duration repeatAfter = Duration.ofHours(12);

    public void limit(Quota quota, Mode mode, long most) {
        limits.put(quota, new Limit(quota, mode, most));
    }

    /** As {@code yamabiko.guard.enforced=false}. */
    public void dryRun() {
        for (var quota : Quota.values()) {
            limits.put(quota, new Limit(quota, Mode.MONITORED, of(quota).most()));
        }
    }

    public void deny(String prefix) {
        denied.add(prefix);
    }

    public void repeatAfter(Duration time) {
        repeatAfter = time;
    }

    private Limit of(Quota quota) {
        return limits.getOrDefault(quota, quota.standard());
    }

    private boolean denies(PhoneNumber number) {
        return number.lineType() != LineType.MOBILE || denied.stream().anyMatch(number.e164()::startsWith);
    }

    /** With what is set by now. */
    public Guard guard() {
        return new Guard(new Shield(this::of, this::denies, config()), new HitCounts(null, null),
                new GuardMeter(new SimpleMeterRegistry()));
    }

    GuardConfig config() {
        return new GuardConfig() {
            @Override
            public boolean enforced() {
                return true;
            }

            @Override
            public Duration repeatAfter() {
                return repeatAfter;
            }

            @Override
            public int segmentPrice() {
                return 10;
            }

            @Override
            public ZoneId timeZone() {
                return ZoneId.of("Asia/Tokyo");
            }

            @Override
            public int alarmHits() {
                return 50;
            }
        };
    }
}
