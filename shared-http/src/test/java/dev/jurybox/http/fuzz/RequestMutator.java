package dev.jurybox.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes one to three changes to a valid request. The same random generator makes the same changes. */
record RequestMutator(RandomGenerator random) {

    /** A line of the log begins with this if a line feed from a request was written unescaped. */
    static final String FORGED = "FORGED";

    /** Input that parsers have failed on before. */
    private static final List<String> FRAGMENTS = List.of("\u0000", "\r\n", "\n", "\r\n\r\n", " ", ":", ";", "%",
            "%00", "%2f", "..", "/", "?", "#", "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", "null",
            "1e999", "-0", "\u00ff", "\u00c0\u0080", "\u00ef\u00bb\u00bf", "\u0085", "\u001b[2J", "a".repeat(3_000));

    private static final List<String> HEADERS = List.of("Content-Length: 5", "Transfer-Encoding: chunked",
            "Content-Encoding: gzip", "Expect: 100-continue", "Accept: text/html", "Content-Type: */*",
            "Content-Type: application/x-www-form-urlencoded", "If-Match: \"1\"", "If-None-Match: W/\"", "Upgrade: h2c",
            "Idempotency-Key: a/b", "Range: bytes=0-", "Origin: http://example.org", "Origin: http://[",
            "Access-Control-Request-Method: PUT", "X-HTTP-Method-Override: GET", "Cookie: a=b; a=c", "Cookie: =;\"",
            "Authorization: Basic Og==", "Forwarded: for=\"_x\"", "X-Forwarded-For: \"", "Last-Event-ID: -1",
            "X-Min-Position: 1-", "Accept-Language: *;q=x", "Accept-Charset: \"", "Accept-Encoding: ;", "Host: [");

    private static final List<String> NAMES = List.of("X-Unused", "Idempotency-Key", "User-Agent", "Cookie",
            "Authorization", "Accept", "Content-Type", "If-Match", "Last-Event-ID", "X-Min-Position", "Origin");

    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "TRACE", "GET", "POST", "DELETE", "HEAD");

    /**
     * Parameters as they stand in a query, among them control characters, lone surrogates, bytes that are not UTF-8,
     * and forged log lines.
     */
    private static final List<String> PARAMETERS = List.of("%00", "%0A" + FORGED, "%0D%0A" + FORGED, "%01", "%1B[2J",
            "%7F", "%C2%85" + FORGED, "%85", "%ED%A0%80", "%E2%80%A8" + FORGED, "%E2%80%AE", "%", "%zz", "tool[]", "",
            "limit", "cursor", "category", "reason", "_tool", "class.classLoader");

    byte[] mutated(byte[] request) {
        var mutated = new String(request, ISO_8859_1);
        for (var changes = random.nextInt(1, 4); changes > 0; changes--)
            mutated = changed(mutated);
        return mutated.getBytes(ISO_8859_1);
    }

    private String changed(String request) {
        var at = random.nextInt(request.length() + 1);
        var until = Math.min(request.length(), at + random.nextInt(1, 9));
        return switch (random.nextInt(11)) {
            case 0 -> request.substring(0, at) + (char) random.nextInt(256)
                    + request.substring(Math.min(request.length(), at + 1));
            case 1 -> request.substring(0, at) + request.substring(until);
            case 2 -> request.substring(0, until) + request.substring(at);
            case 3 -> request.substring(0, at);
            case 4 -> request.replaceFirst("^[A-Z]+ ", any(METHODS) + " ");
            case 5 -> request.replaceFirst("(\\?\\S*)? HTTP/", "?" + parameter() + " HTTP/");
            case 6 -> withHeader(request, any(HEADERS));
            case 7 -> withHeader(request, any(NAMES) + ": a" + (char) random.nextInt(256) + FORGED);
            case 8 -> withHeader(request.replaceFirst("\r\nAuthorization: [^\r]*", ""),
                    "Authorization: Bearer " + new TokenMutator(random).token());
            default -> request.substring(0, at) + any(FRAGMENTS) + request.substring(at);
        };
    }

    private String parameter() {
        return any(PARAMETERS) + (random.nextBoolean() ? "=" + any(PARAMETERS) : "");
    }

    private static String withHeader(String request, String header) {
        var line = request.indexOf("\r\n");
        return line < 0 ? request : request.substring(0, line) + "\r\n" + header + request.substring(line);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
