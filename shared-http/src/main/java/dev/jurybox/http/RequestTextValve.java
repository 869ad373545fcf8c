package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Refuses a request whose headers or parameter names are not text, or whose content type is a range of types, before
 * anything else reads it. Tomcat, the firewall and Spring would notice only when a header or a parameter is first read,
 * which may be in the middle of other work.
 */
final class RequestTextValve extends ValveBase {

    RequestTextValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        if (!hasText(headers) || !hasReadableQuery(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!hasOneType(headers)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            getNext().invoke(request, response);
        }
    }

    private static boolean hasText(MimeHeaders headers) {
        for (var i = 0; i < headers.size(); i++) {
            if (!isText(headers.getValue(i))) return false;
        }
        return true;
    }

    private static boolean isText(MessageBytes value) {
        if (value.getType() == MessageBytes.T_BYTES) {
            var bytes = value.getByteChunk();
            return HeaderText.isText(bytes.getBuffer(), bytes.getStart(), bytes.getLength());
        }
        var bytes = String.valueOf(value).getBytes(ISO_8859_1);
        return HeaderText.isText(bytes, 0, bytes.length);
    }

    /** A wildcard belongs in Accept. Each endpoint decides which types it reads. */
    private static boolean hasOneType(MimeHeaders headers) {
        var type = headers.getHeader("Content-Type");
        return type == null || !type.split(";", 2)[0].contains("*");
    }

    /** Checks only the names. Each endpoint checks the values, because it can name the invalid parameter. */
    private static boolean hasReadableQuery(Request request) {
        if (request.getQueryString() == null) return true;
        try {
            return request.getParameterMap().keySet().stream().allMatch(PlainText.Validator::isOneLine);
        } catch (InvalidParameterException _) {
            return false;
        }
    }
}
