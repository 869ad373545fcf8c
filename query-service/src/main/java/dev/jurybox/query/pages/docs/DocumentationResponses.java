package dev.jurybox.query.pages.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.RenderedResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what changes only with the version of the service. */
final class DocumentationResponses {

    /** Swagger UI has its icons in its stylesheet, as data. */
    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", """
            default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'""",
            "Referrer-Policy", "strict-origin-when-cross-origin");
    private static final DocumentFormat PAGE = format(new MediaType(MediaType.TEXT_HTML, UTF_8));
    private static final DocumentFormat DOCUMENT = format(MediaType.APPLICATION_JSON);

    private DocumentationResponses() {}

    static RenderedResponse<Object> page(String html) {
        return DocumentRenderer.plain(HttpStatus.OK, PAGE, html.getBytes(UTF_8));
    }

    static RenderedResponse<Object> document(String json) {
        return DocumentRenderer.plain(HttpStatus.OK, DOCUMENT, json.getBytes(UTF_8));
    }

    private static DocumentFormat format(MediaType type) {
        return new DocumentFormat(type, CacheControl.noCache(), HEADERS);
    }
}
