package org.yamabiko.console.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipServerTest {

    @ParameterizedTest
    @CsvSource({
            "wss://localhost:8089/ws,         wss://localhost:8089,     https://localhost:8089/ws",
            "wss://pbx.example.jp/ws,         wss://pbx.example.jp,     https://pbx.example.jp/ws",
            "WSS://pbx.example.jp:443/ws?a=b, wss://pbx.example.jp:443, https://pbx.example.jp:443/ws",
            "wss://somebody@[::1]:8089/ws,    wss://[::1]:8089,         https://[::1]:8089/ws",
    })
    void names_its_origin_alone(String websocket, String origin, String certificatePage) {
        var server = new SipServer(URI.create(websocket));

        assertThat(server.origin()).isEqualTo(origin);
        assertThat(server.certificatePage()).isEqualTo(certificatePage);
    }

    @Test
    void dials_the_host() {
        assertThat(new SipServer(URI.create("wss://pbx.example.jp:8089/ws")).host()).isEqualTo("pbx.example.jp");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://pbx.example.jp/ws", "pbx.example.jp", "wss:pbx", "//pbx.example.jp/ws", "wss://*/ws" })
    void what_is_no_websocket_is_refused_by_the_name_of_the_setting(String written) {
        var address = URI.create(written);

        assertThatThrownBy(() -> new SipServer(address)).hasMessageContaining("yamabiko.lab.sip.websocket");
    }
}
