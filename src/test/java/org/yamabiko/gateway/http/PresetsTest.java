package org.yamabiko.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.gateway.GatewayConfig;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The shipped examples, read as an operator's own settings would be. */
class PresetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/gateway-presets");

    static Stream<Path> presets() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void a_preset_is_complete_and_nothing_in_it_is_unknown(Path preset) throws IOException {
        var settings = HttpSettings.of(name(preset), config(preset));

        assertThat(settings.receipts().guard().isOn()).isTrue();
        assertThat(settings.request().fill(HttpGateways.submission("text"))).isNotNull();
    }

    @Test
    void kannel_is_asked_as_its_guide_says() throws IOException {
        var request = HttpSettings.of("kannel", config(FOLDER.resolve("kannel.properties"))).request()
                .fill(HttpGateways.submission("資料"));

        assertThat(request.target()).isEqualTo("/cgi-bin/sendsms?username=change-me&password=change-me&from=0312345678"
                + "&to=%2B819012345678&text=%E8%B3%87%E6%96%99&charset=UTF-8&coding=2&validity=30&dlr-mask=19"
                + "&dlr-url=http%3A%2F%2Fyamabiko.example.jp%3A8080%2Fwebhook%2Freceipts%2Fkannel"
                + "%2Fchange-me-to-a-long-random-word%3Fid%3D018f0000-0000-7000-8000-000000000001%26state%3D%25d");
    }

    private static String name(Path preset) {
        return preset.endsWith("kannel.properties") ? "kannel" : "carrier";
    }

    /** Fails on a key that no setting has. */
    static GatewayConfig config(Path preset) throws IOException {
        var prefix = "yamabiko.gateway." + (name(preset).equals("kannel") ? "\"kannel\"" : "\"carrier\"");
        var source = new PropertiesConfigSource(preset.toUri().toURL());
        assertThat(source.getPropertyNames()).allMatch(key -> key.startsWith(prefix + "."), "begins with " + prefix);
        return new SmallRyeConfigBuilder().withMapping(GatewayConfig.class, prefix).withSources(source)
                .withValidateUnknown(true).build().getConfigMapping(GatewayConfig.class, prefix);
    }
}
