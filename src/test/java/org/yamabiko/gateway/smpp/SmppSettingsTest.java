package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.GatewayConfigs;

class SmppSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of("host", "smsc", "system-id", "yamabiko", "password", "secret");

    @ParameterizedTest
    @CsvSource({
            "host, '', yamabiko.gateway.\"main\".host is required for an SMPP gateway",
            "system-id, '', yamabiko.gateway.\"main\".system-id is required for an SMPP gateway",
            "password, '', yamabiko.gateway.\"main\".password is required for an SMPP gateway",
            "password, 123456789, yamabiko.gateway.\"main\".password is longer than the 8 characters that SMPP allows",
            "window-size, 0, yamabiko.gateway.\"main\".window-size must be more than 0" })
    void a_wrong_setting_is_named_by_its_whole_key(String key, String value, String message) {
        var settings = new HashMap<>(COMPLETE);
        settings.put(key, value);

        assertThatThrownBy(() -> SmppSettings.of("main", GatewayConfigs.of(settings)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(SmppSettings.of("main", GatewayConfigs.of(COMPLETE)))
                .hasToString("SmppSettings[main at smsc:2775 as yamabiko]");
    }
}
