package dev.jurybox.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ConsistentReads;
import dev.jurybox.query.readcache.RenderedBody;
import dev.jurybox.query.readcache.ResponseCache;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Renders pages for people, which are cached like the responses of the API. A page shows its as-of position where its
 * template has {@link #POSITION_MARK}. The ETag is a hash of the page without the position, and weak, since pages are
 * compressed.
 */
@Component
public class HtmlRenderer {

    public static final String POSITION_MARK = "<!--as-of-position-->";

    private static final byte[] MARK = POSITION_MARK.getBytes(UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    /** Failures that pass: the client may ask again. */
    private static final Set<HttpStatus> PASSING = Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private final ConsistentReads reads;
    private final ResponseCache responseCache;
    private final PagePolicy policy;

    HtmlRenderer(ConsistentReads reads, ResponseCache responseCache, PagePolicy policy) {
        this.reads = reads;
        this.responseCache = responseCache;
        this.policy = policy;
    }

    /** @param template renders what {@code model} read */
    public <T> RenderedResponse<T> respond(ConditionalRequest request, String key, Supplier<T> model,
            Function<T, String> template, Function<T, CacheDependency> dependency) {
        return reads.read(request.projections(), request.minPosition(),
                position -> answer(request, position, responseCache.get("html " + key, () -> {
                    var read = model.get();
                    return new ResponseCache.Page(RenderedBody.of(template.apply(read).getBytes(UTF_8)),
                            dependency.apply(read));
                })));
    }

    /** Renders a page of one caller, which no cache may store. */
    public <T> RenderedResponse<T> respondPrivately(ConditionalRequest request, Supplier<String> html) {
        return reads.read(request.projections(), request.minPosition(), position -> {
            var headers = headers();
            headers.setCacheControl(CacheControl.noStore().cachePrivate());
            headers.set(ResponseRenderer.POSITION, Long.toString(position));
            headers.setContentType(HTML);
            return new RenderedResponse<T>(withPosition(html.get().getBytes(UTF_8), position), headers, HttpStatus.OK);
        });
    }

    /** Renders a page that shows nothing of the read models. */
    public RenderedResponse<Object> plain(HttpStatus status, String html) {
        var headers = headers();
        letAskAgain(headers, status);
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentType(HTML);
        return new RenderedResponse<>(html.getBytes(UTF_8), headers, status);
    }

    /** Renders a page that is always the same, and that search engines leave out. */
    public RenderedResponse<Object> fixed(String html) {
        var headers = headers();
        headers.set("X-Robots-Tag", "noindex");
        var format = new DocumentFormat(HTML, CacheControl.noCache(), headers.toSingleValueMap());
        return DocumentRenderer.plain(HttpStatus.OK, format, html.getBytes(UTF_8));
    }

    /** Writes a page outside of Spring MVC, such as for a path that does not exist. */
    public void write(HttpServletResponse response, String html) throws IOException {
        headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(HTML.toString());
        response.getOutputStream().write(html.getBytes(UTF_8));
    }

    private <T> RenderedResponse<T> answer(ConditionalRequest request, long position, RenderedBody page) {
        var headers = headers();
        headers.setETag("W/" + page.etag());
        headers.setCacheControl(CacheControl.noCache());
        headers.set(ResponseRenderer.POSITION, Long.toString(position));
        if (request.onlyIfNoneExists()) return new RenderedResponse<>(null, headers, HttpStatus.NOT_MODIFIED);
        headers.setContentType(HTML);
        return new RenderedResponse<>(withPosition(page.content(), position), headers, HttpStatus.OK);
    }

    /** Says after which time a failure that passes may be gone. */
    static void letAskAgain(HttpHeaders headers, HttpStatus status) {
        if (PASSING.contains(status)) headers.set(HttpHeaders.RETRY_AFTER, "1");
    }

    private HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set("Content-Security-Policy", policy.text());
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        return headers;
    }

    /** The mark is near the end of a page, so it is searched from there. */
    private static byte[] withPosition(byte[] page, long position) {
        for (var at = page.length - MARK.length; at >= 0; at--) {
            if (!isMark(page, at)) continue;
            var shown = Long.toString(position).getBytes(UTF_8);
            var all = new byte[page.length - MARK.length + shown.length];
            System.arraycopy(page, 0, all, 0, at);
            System.arraycopy(shown, 0, all, at, shown.length);
            System.arraycopy(page, at + MARK.length, all, at + shown.length, page.length - at - MARK.length);
            return all;
        }
        return page;
    }

    private static boolean isMark(byte[] page, int at) {
        for (var i = 0; i < MARK.length; i++) {
            if (page[at + i] != MARK[i]) return false;
        }
        return true;
    }
}
