package dev.jurybox.command.http.json;

import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body completely before it is parsed: within a length and a time, and all of it in UTF-8. */
@ControllerAdvice
class JsonBodyAdvice extends RequestBodyAdviceAdapter {

    /** A body that was read already, with its headers. */
    private record Arrived(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }

    private final JsonText text;
    private final Duration timeout;

    JsonBodyAdvice(JsonMapper json, HttpProperties properties) {
        this.text = new JsonText(json);
        this.timeout = properties.bodyTimeout();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == JacksonJsonHttpMessageConverter.class;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var headers = message.getHeaders();
        if (!isPlainUtf8(headers)) throw new ErrorResponseException(UNSUPPORTED_MEDIA_TYPE);
        var limit = parameter.getParameterType().getAnnotation(BodyLimit.class);
        var body = new BoundedBodyReader(limit == null ? BodyLimit.USUAL_BYTES : limit.bytes(), timeout)
                .readFully(message.getBody(), headers.getContentLength());
        text.check(body);
        return new Arrived(headers, body);
    }

    private static boolean isPlainUtf8(HttpHeaders headers) {
        var type = headers.getContentType();
        var charset = type == null ? null : type.getCharset();
        return (charset == null || charset.equals(StandardCharsets.UTF_8))
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING);
    }
}
