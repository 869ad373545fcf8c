package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** HTTP by hand: sends what no client library would, and hears what was really answered. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;

    public Wire(int port) {
        this("127.0.0.1", port);
    }

    /** From another address of this machine, such as 127.0.0.2. */
    public Wire(String source, int port) {
        try {
            socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(source), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer exchange(int port, byte[] request) {
        try (var wire = new Wire(port)) {
            return wire.send(request).answer();
        }
    }

    public static Answer exchange(int port, String request) {
        return exchange(port, request.getBytes(ISO_8859_1));
    }

    /** Who is refused early may find nobody listening any more: what was answered before that can still be read. */
    public Wire send(byte[] bytes) {
        offer(bytes);
        return this;
    }

    /** False once nobody listens any more. */
    public boolean offer(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public Wire send(String request) {
        return send(request.getBytes(ISO_8859_1));
    }

    /** No more will come. */
    public Wire halfClosed() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither sends what is on its way nor hears what was answered. */
    public void hangUp() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasAnswer() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer answer() {
        try {
            var first = line();
            if (first.isEmpty()) return Answer.NONE;
            if (!first.startsWith("HTTP/"))
                return new Answer(0, Map.of(), first + new String(in.readAllBytes(), UTF_8));
            var headers = headers();
            return new Answer(Integer.parseInt(first.split(" ")[1]), headers, new String(body(headers), UTF_8));
        } catch (SocketException _) {
            return Answer.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var bytes = new byte[16_384];
        var length = 0;
        for (int one; (one = in.read()) >= 0 && one != '\n';)
            bytes[length++] = (byte) one;
        return new String(Arrays.copyOf(bytes, length), ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
