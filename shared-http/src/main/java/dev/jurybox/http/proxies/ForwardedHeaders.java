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
 * Reads {@code X-Forwarded-For} and {@code X-Forwarded-Proto} in requests of configured proxies only. No other
 * forwarded header is read, in particular not {@code X-Forwarded-Host}: a proxy passes on the {@code Host} it received.
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

    /** The values of several headers of the same name are concatenated, as if they were one header. */
    private static List<String> values(Request request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
