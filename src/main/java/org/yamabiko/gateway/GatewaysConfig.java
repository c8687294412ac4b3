package org.yamabiko.gateway;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

/** All upstreams, by name. None configured: one of kind {@code handset}. */
@ConfigMapping(prefix = "yamabiko.gateway")
interface GatewaysConfig {

    @WithParentName
    @WithDefaults
    Map<String, GatewayConfig> byName();
}
