package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final List<String> DEFAULT = List.of("127.0.0.0/8", "::1/128");

    @ParameterizedTest(name = "{1} may connect where {0} may: {2}")
    @CsvSource({
            "192.0.2.7,        192.0.2.7,            true",
            "192.0.2.7,        192.0.2.8,            false",
            "192.0.2.0/24,     192.0.2.255,          true",
            "192.0.2.0/24,     192.0.3.0,            false",
            "192.0.2.77/24,    192.0.2.1,            true",
            "172.31.73.0/28,   172.31.73.15,         true",
            "172.31.73.0/28,   172.31.73.16,         false",
            "0.0.0.0/0,        203.0.113.9,          true",
            "0.0.0.0/0,        2001:db8::1,          false",
            "2001:db8::1,      2001:db8:0:0:0:0:0:1, true",
            "2001:db8::1,      2001:db8::2,          false",
            "2001:db8::/32,    2001:db8:ffff::1,     true",
            "2001:db8::/32,    2001:db9::1,          false",
            "192.0.2.0/24,     ::ffff:192.0.2.9,     true",
            "192.0.2.0/24,     2001:db8::1,          false",
            "' 192.0.2.7 ',    192.0.2.7,            true" })
    void an_entry_lets_its_own_addresses_in(String entry, String peer, boolean allowed) throws UnknownHostException {
        assertThat(new Peers(List.of(entry)).allow(InetAddress.getByName(peer))).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} may connect by default: {1}")
    @CsvSource({ "127.0.0.1, true", "127.8.9.10, true", "::1, true", "10.0.0.1, false", "::2, false", "fe80::1, false" })
    void by_default_only_this_machine_may_connect(String peer, boolean allowed) throws UnknownHostException {
        assertThat(new Peers(DEFAULT).allow(InetAddress.getByName(peer))).isEqualTo(allowed);
    }

    @Test
    void one_of_several_entries_is_enough() throws UnknownHostException {
        var peers = new Peers(List.of("192.0.2.1", "198.51.100.0/24", "2001:db8::/64"));

        assertThat(peers.allow(InetAddress.getByName("198.51.100.20"))).isTrue();
    }

    @Test
    void without_entries_nobody_may_connect() {
        assertThat(new Peers(List.of()).allow(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest(name = "''{0}'' is refused")
    @ValueSource(strings = { "asterisk.example.jp", "192.0.2", "192.0.2.0/33", "192.0.2.256", "2001:db8::/129", "2001:db8", "-",
            "", "*", "192.0.2.0-9", "all" })
    void a_wrong_entry_is_refused_by_the_name_of_its_key(String entry) {
        assertThatThrownBy(() -> new Peers(List.of("127.0.0.1", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("yamabiko.agi.allowed-peers: '" + entry
                        + "' is neither an address nor a network such as 10.0.0.0/24");
    }
}
