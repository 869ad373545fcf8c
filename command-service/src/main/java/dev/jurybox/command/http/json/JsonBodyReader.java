package dev.jurybox.command.http.json;

import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.jurybox.http.json.JsonText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;

/** Reads a JSON body completely before it is parsed: within a length and a time, and all of it in UTF-8. */
public final class JsonBodyReader {

    private final BoundedBodyReader bytes;
    private final JsonText text;
    private final ObjectReader json;

    JsonBodyReader(BoundedBodyReader bytes, JsonText text, ObjectReader json) {
        this.bytes = bytes;
        this.text = text;
        this.json = json;
    }

    public Object read(HttpServletRequest request) {
        if (!isPlainUtf8(request)) throw new ErrorResponseException(UNSUPPORTED_MEDIA_TYPE);
        try {
            var body = bytes.readFully(request.getInputStream(), request.getContentLengthLong());
            if (body.length == 0) throw unreadable(null, request);
            text.check(body);
            var value = json.readValue(body);
            if (value == null) throw unreadable(null, request);
            return value;
        } catch (InvalidDefinitionException bug) {
            throw bug;
        } catch (IOException | JacksonException e) {
            throw unreadable(e, request);
        }
    }

    private static boolean isPlainUtf8(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) return false;
        var type = request.getContentType();
        if (type == null || type.equals(MediaType.APPLICATION_JSON_VALUE)) return true;
        var charset = MediaType.parseMediaType(type).getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static HttpMessageNotReadableException unreadable(@Nullable Exception cause, HttpServletRequest request) {
        return new HttpMessageNotReadableException("the body cannot be read", cause,
                new ServletServerHttpRequest(request));
    }
}
