package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client of the event stream that handles its connection as no browser would. */
final class RawStream implements AutoCloseable {

    private static final int SMALL_BYTES = 2_048;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    /** The receive buffer is small, so unread data soon fills the buffer that the service sends into. */
    RawStream(int port) throws IOException {
        socket.setReceiveBufferSize(SMALL_BYTES);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
    }

    RawStream ask(String method, String path, String... headers) throws IOException {
        var lines = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path));
        for (var header : headers)
            lines.append(header).append("\r\n");
        socket.getOutputStream().write(lines.append("\r\n").toString().getBytes(US_ASCII));
        return this;
    }

    /**
     * Waits for the text and returns everything up to and including it. What came after it is kept for the next call.
     */
    String awaitText(String text) {
        await().until(() -> {
            readAtMost(Integer.MAX_VALUE);
            return read.toString(US_ASCII).contains(text);
        });
        var all = read.toString(US_ASCII);
        var end = all.indexOf(text) + text.length();
        read.reset();
        read.writeBytes(all.substring(end).getBytes(US_ASCII));
        return all.substring(0, end);
    }

    /** Reads what is available, up to this many bytes, and never blocks. */
    void readAtMost(int bytes) {
        try {
            var in = socket.getInputStream();
            read.writeBytes(in.readNBytes(Math.min(in.available(), bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closeItsSendingSide() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection, as a process does that is killed with unread data. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
