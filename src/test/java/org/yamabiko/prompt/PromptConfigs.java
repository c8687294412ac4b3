package org.yamabiko.prompt;

import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration as an operator would write it, without a running service. */
public final class PromptConfigs {

    private PromptConfigs() {
    }

    public static PromptConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(PromptConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100)).build().getConfigMapping(PromptConfig.class);
    }
}
