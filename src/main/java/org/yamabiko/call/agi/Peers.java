package org.yamabiko.call.agi;

import java.net.InetAddress;
import java.util.List;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;

/** The addresses that may connect. */
final class Peers {

    private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

    /** The library also reads nothing, '*', ranges and 192.0.2 as addresses; whoever writes those means something else. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false).allowAll(false).allowSingleSegment(false).allowPrefixOnly(false).allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE).toParams();

    private final List<IPAddress> networks;

    /** @throws IllegalArgumentException if an entry is neither an address nor a network */
    Peers(List<String> entries) {
        networks = entries.stream().map(String::strip).map(Peers::network).toList();
    }

    boolean allow(InetAddress peer) {
        var address = GENERATOR.from(peer);
        return networks.stream().anyMatch(n -> n.contains(address));
    }

    private static IPAddress network(String entry) {
        try {
            return new IPAddressString(entry, STRICT).toAddress().toPrefixBlock();
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("yamabiko.agi.allowed-peers: '" + entry
                    + "' is neither an address nor a network such as 10.0.0.0/24", e);
        }
    }
}
