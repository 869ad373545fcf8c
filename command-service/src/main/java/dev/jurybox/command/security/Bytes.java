package dev.jurybox.command.security;

import java.util.Arrays;

final class Bytes {

    private Bytes() {}

    static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
