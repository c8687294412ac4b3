package org.yamabiko.ladder;

import java.util.List;

import jakarta.inject.Singleton;

/** What holds where staff have set nothing. */
@Singleton
class DefaultLimits {

    private final LadderConfig config;

    DefaultLimits(LadderConfig config) {
        this.config = config;
        if (config.channels() < 1) {
            throw new IllegalArgumentException("yamabiko.ladder.channels must be more than 0");
        }
        LimitRules.check(service(), "yamabiko.ladder.service");
        LimitRules.check(hotline(), "yamabiko.ladder.hotline");
    }

    Limits of(Scope scope) {
        if (!config.limitsByDefault()) {
            return Limits.NONE;
        }
        return scope.isService() ? service() : hotline();
    }

    private Limits service() {
        var limits = config.service();
        return new Limits(limits.callsPerSecond(), limits.concurrent().orElse(List.of()), limits.channelUse());
    }

    private Limits hotline() {
        return new Limits(config.hotline().callsPerSecond(), config.hotline().concurrent(), List.of());
    }

    int channels() {
        return config.channels();
    }

    Damping damping() {
        return new Damping(config.quiet(), config.quietBelow());
    }
}
