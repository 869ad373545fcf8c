package dev.jurybox.query.http;

import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ConsistentReads;
import dev.jurybox.query.readcache.RenderedBody;
import dev.jurybox.query.readcache.ResponseCache;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Renders what other programs and other sites read, such as feeds and images. They are cached like the pages of
 * {@link HtmlRenderer}, and their ETags are weak for the same reason.
 */
@Component
public class DocumentRenderer {

    private final ConsistentReads reads;
    private final ResponseCache responseCache;

    DocumentRenderer(ConsistentReads reads, ResponseCache responseCache) {
        this.reads = reads;
        this.responseCache = responseCache;
    }

    /** @param document renders what {@code model} read */
    public <T> RenderedResponse<T> respond(ConditionalRequest request, DocumentFormat format, String key,
            Supplier<T> model, Function<T, byte[]> document, Function<T, CacheDependency> dependency) {
        return reads.read(request.projections(), request.minPosition(),
                position -> answer(request, format, position, responseCache.get("document " + key, () -> {
                    var read = model.get();
                    return new ResponseCache.Page(RenderedBody.of(document.apply(read)), dependency.apply(read));
                })));
    }

    /** Answers with a document that shows nothing of the read models. */
    public static RenderedResponse<Object> plain(HttpStatus status, DocumentFormat format, byte[] content) {
        var headers = headers(format, RenderedBody.of(content));
        HtmlRenderer.letAskAgain(headers, status);
        headers.setContentType(format.type());
        return new RenderedResponse<>(content, headers, status);
    }

    private static <T> RenderedResponse<T> answer(ConditionalRequest request, DocumentFormat format, long position,
            RenderedBody document) {
        var headers = headers(format, document);
        headers.set(ResponseRenderer.POSITION, Long.toString(position));
        if (request.onlyIfNoneExists()) return new RenderedResponse<>(null, headers, HttpStatus.NOT_MODIFIED);
        headers.setContentType(format.type());
        return new RenderedResponse<>(document.content(), headers, HttpStatus.OK);
    }

    private static HttpHeaders headers(DocumentFormat format, RenderedBody document) {
        var headers = new HttpHeaders();
        format.headers().forEach(headers::set);
        headers.setETag("W/" + document.etag());
        headers.setCacheControl(format.cacheControl());
        return headers;
    }
}
