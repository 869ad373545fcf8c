package dev.jurybox.local.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One persistent connection, with one request on it at a time. */
final class HttpConnection {

    private static final int READ_BYTES_MAX = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer request = ByteBuffer.allocateDirect(RequestSource.REQUEST_BYTES_MAX);
    private final ByteBuffer delivered = ByteBuffer.allocateDirect(READ_BYTES_MAX);
    private final AnswerReader answers = new AnswerReader();
    private long dueAt;

    HttpConnection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(RequestSource requests, long dueAt) throws IOException {
        this.dueAt = dueAt;
        requests.next(request.clear());
        request.flip();
        while (request.hasRemaining())
            channel.write(request);
    }

    /** Null until the answer is complete. */
    @Nullable
    HttpAnswer read() {
        try {
            if (channel.read(delivered.clear()) < 0) throw new EOFException("the service closed a connection");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers.add(delivered.flip());
        return answers.take();
    }

    /** When the last request was due. */
    long dueAt() {
        return dueAt;
    }
}
