package dev.jurybox.http.proxies;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The configured proxies, and how to find the client behind them. */
public record NamedProxies(List<AddressRange> ranges) {

    private static final Pattern HOP = Pattern.compile("\\[([^]]+)](:\\d+)?|([^:]+):\\d+");

    public boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * The last hop that is not a configured proxy. Each proxy appends the address that called it; earlier entries come
     * from the client and may be forged. At an entry that is not an address the search ends with the proxy that added
     * it.
     */
    InetAddress clientBehind(InetAddress proxy, List<String> hops) {
        var client = proxy;
        for (var hop : hops.reversed()) {
            var address = literal(hop);
            if (address.isEmpty()) return client;
            client = address.get();
            if (!include(client)) return client;
        }
        return client;
    }

    /** Parses the address of a hop, to which some proxies append a port. */
    static Optional<InetAddress> literal(String hop) {
        var matched = HOP.matcher(hop);
        var address = !matched.matches() ? hop : matched.group(1) != null ? matched.group(1) : matched.group(3);
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
