package dev.jurybox.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.Rules;
import dev.jurybox.query.freshness.ConsistentReads;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a question: what is told, as of which position, by which rules. The ETag names what is told and not the
 * position, so what did not change is 304 however many others were voted on.
 */
@Component
public class ResponseRenderer {

    /** The subjects of what anything may change: a list, say, which somebody new may enter. */
    public static final Set<String> EVERYTHING = Set.of("*");

    /** How much of the log an answer knows of. */
    public static final String POSITION = "X-As-Of-Position";

    private final ConsistentReads reads;
    private final ResponseCache responseCache;
    private final JsonMapper json;

    ResponseRenderer(ConsistentReads reads, ResponseCache responseCache, JsonMapper json) {
        this.reads = reads;
        this.responseCache = responseCache;
        this.json = json;
    }

    /** What is different each time it is asked for. The content is an object. */
    public <T> RenderedResponse<T> tell(ConditionalRequest request, Supplier<T> content) {
        return reads.read(request.minPosition(),
                position -> answer(request, position, render(content.get()), CacheControl.noCache()));
    }

    /** What is one caller's own: nobody in between keeps it. */
    public <T> RenderedResponse<T> tellPrivately(ConditionalRequest request, Supplier<T> content) {
        return reads.read(request.minPosition(),
                position -> answer(request, position, render(content.get()), CacheControl.noStore().cachePrivate()));
    }

    /** What is kept until one of the subjects that it says it is about has changed. */
    public <T> RenderedResponse<T> tellKept(
            ConditionalRequest request, String key, Supplier<T> content, Function<T, Set<String>> subjects) {
        return reads.read(request.minPosition(), position -> answer(request, position, responseCache.get(key, () -> {
            var told = content.get();
            return new ResponseCache.Page(render(told), subjects.apply(told));
        }), CacheControl.noCache()));
    }

    private RenderedBody render(Object content) {
        return RenderedBody.of(json.writeValueAsBytes(content));
    }

    private static <T> RenderedResponse<T> answer(ConditionalRequest request, long position, RenderedBody told,
            CacheControl kept) {
        var headers = new HttpHeaders();
        headers.setETag(told.etag());
        headers.setCacheControl(kept);
        headers.set(POSITION, Long.toString(position));
        // Spring compares the tag of the answer with those of If-None-Match, and passes over "*".
        if (request.onlyIfNoneExists()) return new RenderedResponse<>(null, headers, HttpStatus.NOT_MODIFIED);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new RenderedResponse<>(withPosition(position, told.content()), headers, HttpStatus.OK);
    }

    /** Put in front of what the object says. */
    private static byte[] withPosition(long position, byte[] content) {
        var opening = "{\"asOfPosition\":%d,\"rulesVersion\":%d%s"
                .formatted(position, Rules.VERSION, content.length == 2 ? "" : ",")
                .getBytes(UTF_8);
        var all = new byte[opening.length + content.length - 1];
        System.arraycopy(opening, 0, all, 0, opening.length);
        System.arraycopy(content, 1, all, opening.length, content.length - 1);
        return all;
    }
}
