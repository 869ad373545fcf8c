package dev.jurybox.http.proxies;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies that an operator named, and the client they speak for. */
public record NamedProxies(List<AddressRange> ranges) {

    private static final Pattern HOP = Pattern.compile("\\[([^]]+)](:\\d+)?|([^:]+):\\d+");

    public boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * The last hop that is not a named proxy: each proxy adds the address it was called from, and what stands before
     * was said by its client, who may say anything. A hop that is no address ends the search at the proxy that said so.
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

    /** Some proxies write a port as well. */
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
