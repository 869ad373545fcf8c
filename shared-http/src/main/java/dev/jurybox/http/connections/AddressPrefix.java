package dev.jurybox.http.connections;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The part of an address that counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address. */
record AddressPrefix(boolean isIpv6, long network) {

    private static final int IPV4_BYTES = 4;

    static AddressPrefix of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.remaining() == IPV4_BYTES
                ? new AddressPrefix(false, bytes.getInt())
                : new AddressPrefix(true, bytes.getLong());
    }
}
