package dev.jurybox.query.stream;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bounds what the operating system buffers for a client that does not read. By default it buffers megabytes for each
 * client, and a write fails only once the buffer is full: then a client has {@code server.tomcat.connection-timeout} to
 * read a third of it.
 */
@Component
class SendBuffer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int BYTES = 64 << 10;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.txBufSize", Integer.toString(BYTES)));
    }
}
