package dev.jurybox.command.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.hashing.Mac;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Addresses as numbers that nobody can turn back, and that mean nothing tomorrow: each day has a key of its own, which
 * is never written down. An IPv4 address counts as it is: many people share one already. Of an IPv6 address the first
 * 64 bits count: a single connection has all that begin so.
 */
final class AddressHashes {

    private static final int KEY_BYTES = 32;
    private static final int NETWORK_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Day(long number, Mac mac) {}

    private final LongSupplier clockMillis;
    private volatile Day today;

    AddressHashes(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
        this.today = newDay(TimeUnit.MILLISECONDS.toDays(clockMillis.getAsLong()));
    }

    long of(String address) {
        return ByteBuffer.wrap(mac().of(network(address))).getLong();
    }

    private Mac mac() {
        var number = TimeUnit.MILLISECONDS.toDays(clockMillis.getAsLong());
        if (today.number() != number) turnTo(number);
        return today.mac();
    }

    private synchronized void turnTo(long number) {
        if (today.number() != number) today = newDay(number);
    }

    private static Day newDay(long number) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Day(number, new Mac(key));
    }

    /** A proxy may name something that is no address: that counts as it stands. */
    private static byte[] network(String address) {
        if (address.indexOf(':') < 0) return address.getBytes(UTF_8);
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException _) {
            return address.getBytes(UTF_8);
        }
    }
}
