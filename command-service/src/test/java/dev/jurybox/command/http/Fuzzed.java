package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that were good once, until chance got at their bytes. */
record Fuzzed(RandomGenerator chance, List<byte[]> good) {

    /** What parsers have tripped over before. */
    private static final List<String> MORSELS = List.of("\u0000", "\r\n", "\n", "\r\n\r\n", " ", ":", ";", "%", "%00",
            "%2f",
            "..", "/", "?", "#", "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", "null", "1e999", "-0",
            "\u00ff",
            "\u00c0\u0080", "\u00ef\u00bb\u00bf", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: gzip\r\n", "Expect: 100-continue\r\n", "Accept: text/html\r\n", "Content-Type: */*\r\n",
            "If-Match: \"1\"\r\n", "Idempotency-Key: a/b\r\n", "Upgrade: h2c\r\n", "Range: bytes=0-\r\n",
            "Origin: http://example.org\r\n", "Access-Control-Request-Method: PUT\r\n",
            "X-HTTP-Method-Override: GET\r\n",
            "Cookie: a=b; a=c\r\n", "Authorization: Basic Og==\r\n", "Forwarded: for=\"_x\"\r\n", "a".repeat(3_000));

    byte[] next() {
        var bytes = good.get(chance.nextInt(good.size()));
        for (var changes = chance.nextInt(1, 4); changes > 0; changes--)
            bytes = changed(bytes);
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        var at = chance.nextInt(bytes.length + 1);
        var until = Math.min(bytes.length, at + chance.nextInt(1, 9));
        return switch (chance.nextInt(5)) {
            case 0 -> joined(bytes, at, new byte[]{(byte) chance.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> joined(bytes, at, new byte[0], until);
            case 2 -> joined(bytes, until, Arrays.copyOfRange(bytes, at, until), until);
            default -> joined(bytes, at, morsel(), at);
        };
    }

    private byte[] morsel() {
        return MORSELS.get(chance.nextInt(MORSELS.size())).getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, until);
        all.writeBytes(middle);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }
}
