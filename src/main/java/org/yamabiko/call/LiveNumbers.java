package org.yamabiko.call;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.hotline.Hotlines;
import org.yamabiko.ladder.OwnNumbers;
import org.yamabiko.phone.PhoneNumber;

/** Tells the ladder which hotlines there are. */
@Singleton
class LiveNumbers implements OwnNumbers {

    private final Hotlines hotlines;

    LiveNumbers(Hotlines hotlines) {
        this.hotlines = hotlines;
    }

    @Override
    public Optional<String> hotline(PhoneNumber did) {
        return hotlines.snapshot().find(did).map(published -> published.hotline().name());
    }
}
