package dev.jurybox.http.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.hashing.HmacSha256;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns addresses into hashes that cannot be reversed and cannot be compared across days: each day has a random key,
 * which is never stored. An IPv4 address is one network, even if it is written as IPv6. An IPv6 address belongs to
 * three, because one subscriber has at least a /64, and often a /56 or a /48.
 */
@Component
public final class AddressHashes {

    /** A prefix length that counts as one network, and its limit as a multiple of a single address's limit. */
    private record Prefix(int bits, int multiple) {}

    private record Day(long number, HmacSha256 mac) {}

    private static final List<Prefix> IPV6 = List.of(new Prefix(64, 1), new Prefix(56, 4), new Prefix(48, 16));
    private static final Prefix IPV4 = new Prefix(32, 1);
    private static final Prefix NO_ADDRESS = new Prefix(0, 1);
    /** The forms in which some proxies write an address: in brackets, with a zone, or with the client's port. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<ipv4>\\d{1,3}(\\.\\d{1,3}){3})(:\\d+)?|\\[?(?<ipv6>[0-9A-Fa-f:.]{2,45})(%[^\\]]*)?(\\](:\\d+)?)?");
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LongSupplier clockMillis;
    private volatile Day today;

    public AddressHashes() {
        this(System::currentTimeMillis);
    }

    AddressHashes(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
        this.today = newDay(TimeUnit.MILLISECONDS.toDays(clockMillis.getAsLong()));
    }

    /** A proxy may name a client by something other than an address; that text then counts as one network. */
    public AddressNetworks networksOf(String address) {
        var mac = mac();
        return new AddressNetworks(switch (parsed(address)) {
            case null -> List.of(network(mac, NO_ADDRESS, address.getBytes(UTF_8)));
            case Inet6Address ip -> IPV6.stream().map(prefix -> network(mac, prefix, ip.getAddress())).toList();
            case InetAddress ip -> List.of(network(mac, IPV4, ip.getAddress()));
        });
    }

    private static AddressNetwork network(HmacSha256 mac, Prefix prefix, byte[] bytes) {
        var counted = prefix == NO_ADDRESS ? bytes.length : prefix.bits() / Byte.SIZE;
        var message = ByteBuffer.allocate(1 + counted).put((byte) prefix.bits()).put(bytes, 0, counted).array();
        return new AddressNetwork(prefix.multiple(), ByteBuffer.wrap(mac.of(message)).getLong());
    }

    private static @Nullable InetAddress parsed(String address) {
        var written = WRITTEN.matcher(address);
        if (!written.matches()) return null;
        try {
            return InetAddress.ofLiteral(written.group("ipv4") == null ? written.group("ipv6") : written.group("ipv4"));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private HmacSha256 mac() {
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
        return new Day(number, new HmacSha256(key));
    }
}
