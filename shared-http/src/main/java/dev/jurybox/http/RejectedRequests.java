package dev.jurybox.http;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Responds to requests that the firewall rejects: an unknown method gets 405, a path with superfluous dots or slashes
 * 404, and a path with other suspicious characters 400.
 */
final class RejectedRequests implements RequestRejectedHandler {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Matches paths of plain characters and dots, where dots may be percent-encoded. */
    private static final Pattern DOTS_AT_MOST = Pattern.compile("(/([A-Za-z0-9_~.-]|%2[eE])*)+");

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            response.sendError(SC_METHOD_NOT_ALLOWED);
        } else {
            response.sendError(
                    DOTS_AT_MOST.matcher(request.getRequestURI()).matches() ? SC_NOT_FOUND : SC_BAD_REQUEST);
        }
    }
}
