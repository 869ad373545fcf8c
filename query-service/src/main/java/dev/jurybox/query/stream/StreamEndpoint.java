package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.freshness.Seen;
import dev.jurybox.query.freshness.Vector;
import dev.jurybox.query.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Server-sent events. The id is a vector of positions: who comes back with it is told what they missed. */
@RestController
class StreamEndpoint {

    private static final int TOOLS_MAX = 100;
    private static final int MISSED_MAX = 1_000;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(UTF_8);
    private static final byte[] RELOAD = "event: reload\ndata: {}\n\n".getBytes(UTF_8);
    private static final byte[] COME_BACK = "retry: 2000\n\n".getBytes(UTF_8);

    private final Audience audience;
    private final Newsroom newsroom;
    private final Seen seen;
    private final StreamProperties properties;
    private final AddressHashes addresses;

    StreamEndpoint(Audience audience, Newsroom newsroom, Seen seen, StreamProperties properties,
            AddressHashes addresses) {
        this.audience = audience;
        this.newsroom = newsroom;
        this.seen = seen;
        this.properties = properties;
        this.addresses = addresses;
    }

    /** Of all tools, or of some. */
    @GetMapping("/api/stream")
    void stream(
            @RequestParam(defaultValue = "") List<String> tool,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        if (tool.size() > TOOLS_MAX) throw Refusal.invalid("A stream is of %d tools, or of all.".formatted(TOOLS_MAX));
        var known = lastEventId == null
                ? null
                : Vector.parse(lastEventId).orElseThrow(
                        () -> Refusal.invalid("Last-Event-ID is no id of an event of this stream."));
        var listener = new Listener(Set.copyOf(tool), addresses.networksOf(request.getRemoteAddr()));
        audience.add(listener);
        try {
            begin(response);
            tellMissed(listener, known, response);
            tellNews(listener, response);
        } catch (IOException _) {
            // The page was closed, or does not read: it comes back by its last id.
        } finally {
            audience.remove(listener);
        }
    }

    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        send(response, COME_BACK);
    }

    /** The position is looked at first: what changes meanwhile is told once more. */
    private void tellMissed(Listener listener, @Nullable Vector known, HttpServletResponse response)
            throws IOException {
        var position = seen.now().vector();
        var missed = known == null ? Set.<String>of() : seen.changedSince(known, MISSED_MAX + 1);
        if (missed.size() > MISSED_MAX) {
            send(response, RELOAD);
            missed = Set.of();
        }
        send(response, listener.read(newsroom.of(position, missed)));
    }

    private void tellNews(Listener listener, HttpServletResponse response) throws IOException, InterruptedException {
        while (true) {
            var news = listener.next(properties.heartbeat());
            if (listener.isOver()) return;
            send(response, news == null ? HEARTBEAT : listener.read(news));
        }
    }

    private static void send(HttpServletResponse response, byte[] lines) throws IOException {
        response.getOutputStream().write(lines);
        response.flushBuffer();
    }
}
