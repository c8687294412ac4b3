package org.yamabiko.call.agi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses that may connect. */
final class Peers {

    private record Network(byte[] address, int prefix) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    /** @throws IllegalArgumentException if an entry is neither an address nor a network */
    Peers(List<String> entries) {
        networks = entries.stream().map(String::strip).map(Peers::network).toList();
    }

    boolean allow(InetAddress peer) {
        return networks.stream().anyMatch(n -> n.contains(peer.getAddress()));
    }

    private static Network network(String entry) {
        var parts = entry.split("/", 2);
        try {
            // only literals: a name would make the list depend on a name server
            if (!parts[0].matches("[0-9a-fA-F.:]+")) {
                throw new IllegalArgumentException(complaint(entry));
            }
            var address = InetAddress.getByName(parts[0]).getAddress();
            int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8;
            if (prefix < 0 || prefix > address.length * 8) {
                throw new IllegalArgumentException(complaint(entry));
            }
            return new Network(address, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(complaint(entry), e);
        }
    }

    private static String complaint(String entry) {
        return "yamabiko.agi.allowed-peers: '" + entry + "' is neither an address nor a network such as 10.0.0.0/24";
    }
}
