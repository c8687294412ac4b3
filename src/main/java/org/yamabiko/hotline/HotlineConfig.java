package org.yamabiko.hotline;

import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where and by which calendar hotlines open. */
@ConfigMapping(prefix = "yamabiko.hotline")
public interface HotlineConfig {

    /** Whose wall clock opening hours are written for. */
    @WithDefault("Asia/Tokyo")
    ZoneId timeZone();

    /** A list of public holidays instead of the shipped one. */
    Optional<Path> holidays();

    /** How long before the list of holidays ends it is said. */
    @WithDefault("P6M")
    Period warnBeforeHolidaysEnd();
}
