package dev.jurybox.proving.attack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Connections that an attacker opens and holds. */
final class HeldConnections implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    private final List<Socket> sockets = new ArrayList<>();
    private int connected;

    /** Opens this many from one address, or fewer if the server accepts no more or this process may open no more. */
    HeldConnections open(String source, int port, int count) {
        for (var i = 0; i < count; i++) {
            var socket = new Socket();
            sockets.add(socket);
            try {
                socket.bind(new InetSocketAddress(source, 0));
                socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_TIMEOUT_MILLIS);
                connected++;
            } catch (IOException _) {
                return this;
            }
        }
        return this;
    }

    /** How many were connected at first, including those that the server closed at once. */
    int connected() {
        return connected;
    }

    /** Sends to all of them, and returns how many still accept it. */
    int send(byte[] bytes) {
        return (int) sockets.stream().filter(socket -> takes(socket, bytes)).count();
    }

    private static boolean takes(Socket socket, byte[] bytes) {
        try {
            if (socket.getInputStream().available() > 0) return false; // the server answered and closed it
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets)
            socket.close();
    }
}
