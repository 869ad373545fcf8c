package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One connection to the event stream of a stack, read only as far as an attack needs. */
final class StreamAttempt implements AutoCloseable {

    private static final String LISTENERS = "jurybox_stream_listeners";

    private final Socket socket;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private StreamAttempt(Socket socket) {
        this.socket = socket;
    }

    /** @param headers each ended by a line feed of its own */
    static StreamAttempt open(AttackedStack stack, String source, String method, String headers) throws IOException {
        var socket = stack.connect(source, stack.ports().query());
        socket.getOutputStream().write("%s /api/stream HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(method, headers).getBytes(ISO_8859_1));
        return new StreamAttempt(socket);
    }

    /** How many listeners the stack counts. */
    static int listeners(AttackedStack stack) {
        return (int) stack.meter(stack.ports().queryManagement(), LISTENERS);
    }

    /** Whether the text arrives before the stream ends or is silent for as long as the socket's timeout. */
    boolean reads(String text) throws IOException {
        try {
            while (!text().contains(text)) {
                var next = socket.getInputStream().read();
                if (next < 0) return false;
                read.write(next);
            }
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    /** The text that was read up to now. */
    String text() {
        return read.toString(ISO_8859_1);
    }

    /** The id of the last event that has one. */
    String lastId() {
        return text().lines().filter(line -> line.startsWith("id: "))
                .reduce("", (_, last) -> last.substring("id: ".length()));
    }

    /** Resets the connection, as the end of a killed process with unread data does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
