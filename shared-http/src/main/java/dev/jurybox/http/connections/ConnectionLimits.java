package dev.jurybox.http.connections;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What one client may hold of a port's connections.
 *
 * @param perAddress how many connections one address prefix may have
 * @param headerTimeout within this time the whole header of a request must arrive, and what is left of a body that is
 *        not wanted
 * @param isProxy which addresses stand for many clients and may have any number of connections
 * @param tooSlow the whole answer, as it is written, to a header that did not arrive in time
 */
public record ConnectionLimits(
        int perAddress, Duration headerTimeout, Predicate<InetAddress> isProxy, String tooSlow) {}
