package org.yamabiko.gateway;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations as operators write them. */
public final class GatewayConfigs {

    private GatewayConfigs() {
    }

    /** @param settings by their key behind the gateway's name; all others have their true defaults */
    public static GatewayConfig of(Map<String, String> settings) {
        var keys = new HashMap<String, String>();
        settings.forEach((key, value) -> keys.put("gateway." + key, value));
        return new SmallRyeConfigBuilder().withMapping(GatewayConfig.class, "gateway")
                .withSources(new PropertiesConfigSource(keys, "test", 100)).build()
                .getConfigMapping(GatewayConfig.class, "gateway");
    }
}
