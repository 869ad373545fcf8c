package dev.jurybox.http.connections;

import dev.jurybox.http.connections.ClientConnection.Phase;
import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's request parser, which also records the activity of each connection and when it began. */
final class TrackedProcessor extends Http11Processor {

    private final OpenConnections connections;

    TrackedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, OpenConnections connections) {
        super(protocol, adapter);
        this.connections = connections;
    }

    /** Called with the socket's lock held, for the first byte of a request and for each further part of its header. */
    @Override
    public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
        var connection = connections.of(socket);
        if (connection == null) return super.process(socket, event);
        if (event == SocketEvent.OPEN_READ) connection.headerBegins(System.nanoTime());
        var info = request.getRequestProcessor();
        var answered = info.getRequestCount();
        connection.processedAs(info);
        try {
            var state = super.process(socket, event);
            note(connection, state, info.getRequestCount() != answered);
            return state;
        } finally {
            connection.processedAs(null);
        }
    }

    /** Blank lines before a request do not start one: a client that sends only those is still in the same header. */
    private void note(ClientConnection connection, SocketState state, boolean hasAnswered) {
        if (isAsync()) {
            connection.becomes(Phase.REQUEST, System.nanoTime());
        } else if (hasAnswered && state == SocketState.OPEN) {
            connection.becomes(Phase.QUIET, System.nanoTime());
        } else if (hasAnswered && state == SocketState.LONG) {
            connection.becomes(Phase.HEADER, request.getStartTimeNanos());
        } else if (state != SocketState.OPEN && state != SocketState.LONG) {
            connection.becomes(Phase.REQUEST, System.nanoTime());
        }
    }
}
