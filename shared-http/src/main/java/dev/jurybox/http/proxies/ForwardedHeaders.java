package dev.jurybox.http.proxies;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Reads {@code X-Forwarded-For} and {@code X-Forwarded-Proto} in requests of named proxies, and in no others. No other
 * forwarded header is read, {@code X-Forwarded-Host} least of all: a proxy passes on the {@code Host} it was sent.
 */
public final class ForwardedHeaders extends ValveBase {

    private static final int HTTPS_PORT = 443;

    private final NamedProxies proxies;

    public ForwardedHeaders(NamedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        NamedProxies.literal(request.getRemoteAddr()).filter(proxies::include).ifPresent(proxy -> {
            var client = proxies.clientBehind(proxy, values(request, "X-Forwarded-For")).getHostAddress();
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
            var schemes = values(request, "X-Forwarded-Proto");
            if (!schemes.isEmpty() && schemes.getLast().equalsIgnoreCase("https")) cameByHttps(request);
        });
        getNext().invoke(request, response);
    }

    private static void cameByHttps(Request request) {
        request.setSecure(true);
        request.getCoyoteRequest().scheme().setString("https");
        var host = request.getHeader("Host");
        if (host != null && host.indexOf(':', host.indexOf(']') + 1) < 0) {
            request.getCoyoteRequest().setServerPort(HTTPS_PORT);
        }
    }

    /** Those of several headers of the same name follow each other, as if it were one. */
    private static List<String> values(Request request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
