package dev.jurybox.http.hosts;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Turns away requests for other hosts, before anything else looks at them: a page from elsewhere whose name was made to
 * mean this machine would speak to this service as if it were its own. HTTP/1.0 without a host is answered: monitors
 * ask so, and browsers never do.
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
