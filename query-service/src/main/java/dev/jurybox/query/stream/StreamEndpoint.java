package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.progress.ProgressMonitor;
import dev.jurybox.query.progress.ProgressUpdate;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends changes as server-sent events. The event id is a vector of positions: a client that reconnects with it receives
 * what it missed.
 */
@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "comparisons", "rankings", "verdict-history",
    "page-history"})
class StreamEndpoint {

    private static final int TOOLS_MAX = 100;
    private static final int MISSED_MAX = 1_000;
    private static final Duration FIRST_LOOK_PATIENCE = Duration.ofSeconds(2);
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(UTF_8);

    private final SseSubscribers sseSubscribers;
    private final ChangeNotificationFactory notifications;
    private final ProgressMonitor progressMonitor;
    private final StreamProperties properties;
    private final AddressHashes addresses;

    StreamEndpoint(SseSubscribers sseSubscribers, ChangeNotificationFactory notifications,
            ProgressMonitor progressMonitor, StreamProperties properties, AddressHashes addresses) {
        this.sseSubscribers = sseSubscribers;
        this.notifications = notifications;
        this.progressMonitor = progressMonitor;
        this.properties = properties;
        this.addresses = addresses;
    }

    /**
     * Streams changes as server-sent events.
     *
     * <p>An event {@code tool} has the current verdict and votes of a tool that changed, and {@code comparison} the
     * pair that did. An event {@code position} follows, whose id has the positions up to which the client knows
     * everything: a client that reconnects with it as Last-Event-ID misses nothing. An event {@code reload} asks for
     * everything anew. HEAD is answered with the headers alone, and takes no slot.
     *
     * @param tool only changes of these tools, at most 100; without it, of all
     * @param lastEventId the id of the last event that the client received
     */
    @AnswersProblems(ProblemType.TOO_MANY_STREAMS)
    @GetMapping("/api/stream")
    void stream(
            @RequestParam(defaultValue = "") List<String> tool,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) {
        if (tool.size() > TOOLS_MAX)
            throw ProblemException.invalid("A stream is of %d tools, or of all.".formatted(TOOLS_MAX));
        var known = lastEventId == null
                ? null
                : EventId.parse(lastEventId).orElseThrow(
                        () -> ProblemException.invalid("Last-Event-ID is no id of an event of this stream."));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            setHeaders(response);
            return;
        }
        serve(new SseSubscriber(Set.copyOf(tool), addresses.networksOf(request.getRemoteAddr()),
                StreamPacing.life(properties.longest())), known, response);
    }

    /** Frees the slot of the subscriber, however the stream ends. */
    private void serve(SseSubscriber subscriber, @Nullable EventId known, HttpServletResponse response) {
        sseSubscribers.add(subscriber);
        var end = StreamEnd.CLIENT_GONE;
        try {
            setHeaders(response);
            end = follow(subscriber, known, response);
        } catch (IOException _) {
            // The client disconnected, or does not read: it reconnects with its last id.
        } catch (DataAccessException _) {
            end = StreamEnd.STORAGE_UNAVAILABLE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            sseSubscribers.remove(subscriber, end);
        }
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    private StreamEnd follow(SseSubscriber subscriber, @Nullable EventId known, HttpServletResponse response)
            throws IOException, InterruptedException {
        send(response, StreamPacing.resume());
        if (!progressMonitor.awaitFirst(FIRST_LOOK_PATIENCE)) return StreamEnd.STORAGE_UNAVAILABLE;
        var position = progressMonitor.now();
        var missed = missed(known, position);
        if (!progressMonitor.holds(position)) return StreamEnd.STORAGE_UNAVAILABLE;
        send(response, subscriber.begin(missed));
        var silence = properties.heartbeat().dividedBy(2);
        while (true) {
            var notification = subscriber.next(silence);
            var end = subscriber.end();
            if (end == StreamEnd.EXPIRED) send(response, StreamPacing.resume());
            if (end != null) return end;
            send(response, notification == null ? HEARTBEAT : subscriber.read(notification));
        }
    }

    /** The position is read before the changes, so what changes in between is sent twice. */
    private ChangeNotification missed(@Nullable EventId known, ProgressUpdate position) {
        if (known == null) return ChangeNotification.of(position, Map.of());
        if (!known.isOfRevision(position.revision())) return ChangeNotification.reload(position);
        var missed = progressMonitor.changedSince(known.vector(), MISSED_MAX + 1);
        return missed.size() > MISSED_MAX || missed.contains(RuleEvent.SUBJECT)
                ? ChangeNotification.reload(position)
                : notifications.of(position, missed);
    }

    /** Blocks for a client that reads slowly, and fails for one that does not read: see {@link SendBuffer}. */
    private static void send(HttpServletResponse response, byte[] lines) throws IOException {
        response.getOutputStream().write(lines);
        response.flushBuffer();
    }
}
