package dev.jurybox.http.hosts;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Refuses requests for other hosts before any filter sees them. This prevents DNS rebinding, where a foreign page whose
 * name resolves to this machine calls this service as its own origin. HTTP/1.0 requests without a host are accepted:
 * some monitors send them, and browsers never do.
 */
public final class HostCheck extends ValveBase {

    private static final int SC_MISDIRECTED_REQUEST = 421;

    private final AllowedHosts hosts;

    public HostCheck(AllowedHosts hosts) {
        super(true);
        this.hosts = hosts;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader("Host") == null || hosts.include(request.getServerName(), request.getLocalAddr())) {
            getNext().invoke(request, response);
        } else {
            response.sendError(SC_MISDIRECTED_REQUEST);
        }
    }
}
