package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Reads a response byte by byte, whether it is proper HTTP or not. */
record AnswerReader(DataInputStream in) {

    private static final String STREAM = "text/event-stream";

    /** Reads the response with its body, unless that is a stream of events. */
    Answer answer() {
        return read(true);
    }

    Answer head() {
        return read(false);
    }

    private Answer read(boolean withBody) {
        try {
            var first = line();
            if (first.isEmpty()) return Answer.NONE;
            if (!first.startsWith("HTTP/")) return withoutHeaders(first);
            var status = Integer.parseInt(first.split(" ")[1]);
            var headers = headers();
            if (status < 200) return read(withBody); // an interim response such as 100 Continue
            var isStream = headers.getOrDefault("content-type", "").startsWith(STREAM);
            var body = withBody && !isStream ? body(headers) : new byte[0];
            return new Answer(status, headers, new String(body, UTF_8));
        } catch (SocketException _) {
            return Answer.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An HTTP/0.9 response is a body alone. A body that begins with {@code retry:} is a stream of events, which does
     * not end.
     */
    private Answer withoutHeaders(String first) throws IOException {
        var rest = first.startsWith("retry:") ? new byte[0] : in.readAllBytes();
        return new Answer(0, Map.of(), first + new String(rest, UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line())
            lines.add(line);
        return lines.stream().map(line -> line.split(": *", 2)).collect(
                toMap(header -> header[0].toLowerCase(Locale.ROOT), header -> header[1], (one, other) -> one));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) return chunks();
        var length = headers.get("content-length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(line()); size > 0; size = size(line())) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    /** Zero if the connection ended there. */
    private static int size(String line) {
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int one; (one = in.read()) >= 0 && one != '\n';)
            bytes.write(one);
        return bytes.toString(ISO_8859_1).stripTrailing();
    }
}
