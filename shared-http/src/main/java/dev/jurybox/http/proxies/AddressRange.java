package dev.jurybox.http.proxies;

import java.net.InetAddress;

/** One address, or all addresses with the same prefix. */
public record AddressRange(InetAddress first, int prefixBits) {

    /** @param text as {@code 10.0.0.7}, {@code 10.0.0.0/24} or {@code 2001:db8::/32}; the prefix is never empty */
    public static AddressRange of(String text) {
        var slash = text.indexOf('/');
        var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var bits = first.getAddress().length * Byte.SIZE;
        var prefixBits = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefixBits < 1 || prefixBits > bits) {
            throw new IllegalArgumentException("a range of addresses has a prefix of 1 to " + bits + " bits: " + text);
        }
        return new AddressRange(first, prefixBits);
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (var bit = 0; bit < prefixBits; bit += Byte.SIZE) {
            var mask = prefixBits - bit >= Byte.SIZE ? 0xff : 0xff << Byte.SIZE - (prefixBits - bit) & 0xff;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) return false;
        }
        return true;
    }
}
