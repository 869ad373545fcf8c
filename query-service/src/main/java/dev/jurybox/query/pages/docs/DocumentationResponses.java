package dev.jurybox.query.pages.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.readcache.RenderedBody;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers what changes only with the version of the service: pages, documents and files. */
final class DocumentationResponses {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** Swagger UI has its icons in its stylesheet, as data. */
    private static final String POLICY = """
            default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    private DocumentationResponses() {}

    static ResponseEntity<byte[]> page(String html) {
        return versioned(new MediaType(MediaType.TEXT_HTML, UTF_8), html.getBytes(UTF_8));
    }

    static ResponseEntity<byte[]> document(String json) {
        return versioned(MediaType.APPLICATION_JSON, json.getBytes(UTF_8));
    }

    static ResponseEntity<byte[]> file(DocumentationAssets.Asset asset) {
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(asset.type()).body(asset.content());
    }

    private static ResponseEntity<byte[]> versioned(MediaType type, byte[] content) {
        var headers = new HttpHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.setETag("W/" + RenderedBody.of(content).etag());
        headers.setCacheControl(CacheControl.noCache());
        headers.setContentType(type);
        return ResponseEntity.ok().headers(headers).body(content);
    }
}
