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

/** Renders as problems, not as HTML pages, the errors that Tomcat raises before it calls the application. */
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

    /** A stopping Tomcat no longer reads headers and then reports the request as malformed. */
    private static boolean isStopping(Request request) {
        return request.getResponse().getStatus() == HttpServletResponse.SC_BAD_REQUEST
                && request.getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.isPaused();
    }

    /** Null if the request target is not a valid URI. */
    private static @Nullable URI target(Request request) {
        try {
            return request.getRequestURI() == null ? null : new URI(request.getRequestURI());
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
