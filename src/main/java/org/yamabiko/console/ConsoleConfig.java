package org.yamabiko.console;

import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the pages show what happens. */
@ConfigMapping(prefix = "yamabiko.console")
public interface ConsoleConfig {

    /** In which time zone times are shown, and a day begins. */
    @WithDefault("Asia/Tokyo")
    ZoneId timeZone();

    /** How often an open page looks for news. */
    @WithDefault("PT2S")
    Duration refresh();

    /** How many of the latest calls and texts are shown. */
    @WithDefault("30")
    int rows();
}
