package org.yamabiko.incident;

import java.time.LocalTime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an all-clear waits, by the wall clock of {@code yamabiko.hotline.time-zone}. */
@ConfigMapping(prefix = "yamabiko.incident")
public interface IncidentConfig {

    /** From when on no all-clear goes, unless somebody wants it at night too. */
    @WithDefault("21:00")
    LocalTime quietFrom();

    /** From when on it goes again; the same as the beginning: there are no quiet hours. */
    @WithDefault("08:00")
    LocalTime quietUntil();
}
