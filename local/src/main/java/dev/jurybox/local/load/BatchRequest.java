package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Sends one long request and reads the answer while the request is still being sent. */
public final class BatchRequest {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String OK = "HTTP/1.1 200";

    private BatchRequest() {}

    /** Passes on each line of the answer as it arrives. */
    public static void send(InetSocketAddress server, byte[] request, Consumer<String> lines) throws IOException {
        try (var socket = new Socket(server.getAddress(), server.getPort())) {
            var sending = CompletableFuture.runAsync(() -> write(socket, request), Thread::startVirtualThread);
            read(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES), lines);
            sending.join();
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(InputStream input, Consumer<String> lines) throws IOException {
        var chunks = new ChunkedInput(input);
        var status = chunks.line();
        while (!chunks.line().isEmpty()) {
            // the headers are skipped
        }
        if (!status.startsWith(OK)) throw new IllegalStateException("the service answered a batch " + status);
        new BufferedReader(new InputStreamReader(chunks, ISO_8859_1), BUFFER_BYTES).lines().forEach(lines);
    }
}
