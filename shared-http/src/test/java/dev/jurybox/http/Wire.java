package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Speaks HTTP over a raw socket: it sends what no client library would send, and reads what was really answered. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;

    public Wire(int port) {
        this("127.0.0.1", port);
    }

    /** Connects from another address of this machine, such as 127.0.0.2. */
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

    /**
     * Ignores a failed write: a server that refuses a request early may stop reading, and what it answered before that
     * can still be read.
     */
    public Wire send(byte[] bytes) {
        offer(bytes);
        return this;
    }

    /** Returns false once the server has closed the connection. */
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

    /** Closes the output, so that the server sees the end of what was sent. */
    public Wire halfClosed() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resets the connection: bytes on their way and unread responses are discarded. */
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
        return new AnswerReader(in).answer();
    }

    /** Reads status and headers only, for a response that has no body or one that may never end. */
    public Answer head() {
        return new AnswerReader(in).head();
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
