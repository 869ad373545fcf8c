package dev.jurybox.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What the container refuses before anybody here hears of it is a problem like any other, and never a page. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (isStopping(request)) response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var problem = StandardProblem.of(status);
        problem.setInstance(target(request));
        try {
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(ProblemText.json(problem));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The container reads no header any more when it stops, and then takes the request for a malformed one. */
    private static boolean isStopping(Request request) {
        return request.getResponse().getStatus() == HttpServletResponse.SC_BAD_REQUEST
                && request.getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.isPaused();
    }

    /** Null for a target that is not even one. */
    private static @Nullable URI target(Request request) {
        try {
            return request.getRequestURI() == null ? null : new URI(request.getRequestURI());
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
