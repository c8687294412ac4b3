package org.yamabiko.forecast;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is assumed about people, where nobody says otherwise. */
@ConfigMapping(prefix = "yamabiko.forecast")
interface ForecastConfig {

    /** Of a hundred callers, how many call from a mobile and present its number. */
    @WithDefault("80")
    int textablePercent();

    /** Of a hundred texts, how many go to which carrier. */
    CarrierPercent carrierPercent();

    /** By carrier, with those who rent its lines. */
    interface CarrierPercent {

        @WithDefault("40")
        int docomo();

        @WithDefault("30")
        int au();

        @WithDefault("25")
        int softbank();

        @WithDefault("5")
        int rakuten();
    }
}
