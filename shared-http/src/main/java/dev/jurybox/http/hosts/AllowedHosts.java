package dev.jurybox.http.hosts;

import static java.util.stream.Collectors.toSet;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts a service answers for: those that the operator named, {@code localhost} and, as numeric addresses, this
 * machine's loopback addresses and the address at which the request arrived. A numeric address involves no name server,
 * so it cannot be used for DNS rebinding.
 */
public record AllowedHosts(Set<String> names) {

    /** @param named host names without ports; each is allowed with any port */
    public static AllowedHosts of(List<String> named) {
        return new AllowedHosts(named.stream().map(AllowedHosts::plain).collect(toSet()));
    }

    boolean include(String host, String localAddress) {
        var name = plain(host);
        return name.equals("localhost") || names.contains(name) || isOwn(name, localAddress);
    }

    private static boolean isOwn(String name, String localAddress) {
        try {
            var address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.equals(InetAddress.ofLiteral(localAddress));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String plain(String host) {
        var name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
