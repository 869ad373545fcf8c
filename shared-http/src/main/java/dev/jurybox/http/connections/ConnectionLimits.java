package dev.jurybox.http.connections;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What one client may hold of a port's connections.
 *
 * @param perAddress how many connections one address prefix may have
 * @param headerTimeout the whole header of a request must arrive within this time, and so must the rest of a body that
 *        is discarded
 * @param isProxy which addresses stand for many clients and may have any number of connections
 * @param tooSlow the whole response, as sent, to a header that did not arrive in time
 */
public record ConnectionLimits(
        int perAddress, Duration headerTimeout, Predicate<InetAddress> isProxy, String tooSlow) {}
