package dev.jurybox.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Refuses long request targets before anything else reads them. No valid path and query exceeds the limit. */
final class UriLimit extends ValveBase {

    private static final int LENGTH_MAX = 2_048;

    UriLimit() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length() + 1) > LENGTH_MAX) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else {
            getNext().invoke(request, response);
        }
    }
}
