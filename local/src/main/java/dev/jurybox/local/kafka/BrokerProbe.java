package dev.jurybox.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Asks a broker for the metadata of no topic. It is ready when it names a broker: itself, in service.
 * Spoken by hand, because a client library costs more to load than the broker takes to answer.
 */
final class BrokerProbe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final short METADATA = 3;
    private static final short VERSION = 1;

    private BrokerProbe() {}

    static boolean isReady(int port) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        var request = ByteBuffer.allocate(18)
                .putInt(14) // bytes that follow
                .putShort(METADATA)
                .putShort(VERSION)
                .putInt(1) // correlation
                .putShort((short) -1) // no client id
                .putInt(0); // no topics
        out.write(request.array());
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        var size = in.readInt();
        if (size < 8 || size > ANSWER_BYTES_MAX) return 0;
        in.readInt(); // correlation
        return in.readInt();
    }
}
