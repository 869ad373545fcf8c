package dev.jurybox.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ConsistentReads;
import dev.jurybox.query.readcache.RenderedBody;
import dev.jurybox.query.readcache.ResponseCache;
import dev.jurybox.query.readcache.RulesVersion;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders the response to a query, with its as-of position and the version of the rules. The ETag is a hash of the
 * content and that version, without the position, so unchanged content gives 304 however many other votes were applied.
 */
@Component
public class ResponseRenderer {

    /** The header with the position up to which a response includes all events. */
    public static final String POSITION = "X-As-Of-Position";

    private final ConsistentReads reads;
    private final ResponseCache responseCache;
    private final RulesVersion rulesVersion;
    private final JsonMapper json;

    ResponseRenderer(ConsistentReads reads, ResponseCache responseCache, RulesVersion rulesVersion, JsonMapper json) {
        this.reads = reads;
        this.responseCache = responseCache;
        this.rulesVersion = rulesVersion;
        this.json = json;
    }

    /** Renders content that is read for each request. The content must be a JSON object. */
    public <T> RenderedResponse<T> respond(ConditionalRequest request, Supplier<T> content) {
        return reads.read(request.projections(), request.minPosition(),
                position -> answer(request, position, render(content.get()), CacheControl.noCache()));
    }

    /** Renders content of one caller, which no cache may store. */
    public <T> RenderedResponse<T> respondPrivately(ConditionalRequest request, Supplier<T> content) {
        return reads.read(request.projections(), request.minPosition(),
                position -> answer(request, position, render(content.get()), CacheControl.noStore().cachePrivate()));
    }

    /** Renders content that is cached until what it depends on changes. */
    public <T> RenderedResponse<T> respondCached(
            ConditionalRequest request, String key, Supplier<T> content, Function<T, CacheDependency> dependency) {
        return reads.read(request.projections(), request.minPosition(), position -> answer(request, position,
                cached(key, content, dependency), CacheControl.noCache()));
    }

    /**
     * Renders ranks that are cached until any event is applied.
     *
     * @param rules the version of the rules that the ranks are computed by, which may still be the former one
     */
    public <T> RenderedResponse<T> respondRanks(ConditionalRequest request, String key, int rules,
            Supplier<T> content) {
        return reads.read(request.projections(), request.minPosition(),
                position -> answer(request, position, opening(position, "", rules), rules,
                        cached(key, content, _ -> CacheDependency.onEverything()), CacheControl.noCache()));
    }

    /** Waits for the position that the request asks for, before anything is read that its answer depends on. */
    public void await(ConditionalRequest request) {
        reads.await(request.projections(), request.minPosition());
    }

    /**
     * Renders content as of a past position, by the rules then in force. No event changes it, so it is cached until a
     * generation is promoted or revised. Clients have to ask again nonetheless, because the next generation may be
     * counted by other rules.
     */
    public <T> RenderedResponse<T> respondAsOf(ConditionalRequest request, AsOf asOf, String key,
            Supplier<T> content) {
        return respondAsOf(request, asOf, key, content, () -> rulesVersion.at(asOf.position()));
    }

    /** @param rules the version of the rules, which is asked for after the content */
    public <T> RenderedResponse<T> respondAsOf(ConditionalRequest request, AsOf asOf, String key,
            Supplier<T> content, IntSupplier rules) {
        return reads.read(request.projections(), request.minPosition(), _ -> {
            var body = cached("%s as of %d".formatted(key, asOf.position()), content, _ -> CacheDependency.on());
            var version = rules.getAsInt();
            var time = "\"asOfTime\":\"%s\",".formatted(asOf.recordedAt());
            return answer(request, asOf.position(), opening(asOf.position(), time, version), version, body,
                    CacheControl.noCache());
        });
    }

    private <T> RenderedBody cached(String key, Supplier<T> content, Function<T, CacheDependency> dependency) {
        return responseCache.get(key, () -> {
            var answer = content.get();
            return new ResponseCache.Page(render(answer), dependency.apply(answer));
        });
    }

    private RenderedBody render(Object content) {
        return RenderedBody.of(json.writeValueAsBytes(content));
    }

    private <T> RenderedResponse<T> answer(ConditionalRequest request, long position, RenderedBody answer,
            CacheControl kept) {
        var rules = rulesVersion.now();
        return answer(request, position, opening(position, "", rules), rules, answer, kept);
    }

    private static String opening(long position, String time, int rules) {
        return "{\"asOfPosition\":%d,%s\"rulesVersion\":%d".formatted(position, time, rules);
    }

    private static <T> RenderedResponse<T> answer(ConditionalRequest request, long position, String opening, int rules,
            RenderedBody answer, CacheControl kept) {
        var headers = new HttpHeaders();
        headers.setETag(etag(answer, rules));
        headers.setCacheControl(kept);
        headers.set(POSITION, Long.toString(position));
        // Spring compares the response's ETag with those of If-None-Match, but ignores "*".
        if (request.onlyIfNoneExists()) return new RenderedResponse<>(null, headers, HttpStatus.NOT_MODIFIED);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new RenderedResponse<>(withOpening(opening, answer.content()), headers, HttpStatus.OK);
    }

    private static String etag(RenderedBody answer, int rules) {
        var hash = answer.etag();
        return "%s-%d\"".formatted(hash.substring(0, hash.length() - 1), rules);
    }

    /** Inserts the position and the rules version as the first members of the object. */
    private static byte[] withOpening(String opening, byte[] content) {
        var members = (opening + (content.length == 2 ? "" : ",")).getBytes(UTF_8);
        var all = new byte[members.length + content.length - 1];
        System.arraycopy(members, 0, all, 0, members.length);
        System.arraycopy(content, 1, all, members.length, content.length - 1);
        return all;
    }
}
