package dev.jurybox.query.log;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads the log from the command service. */
@Component
public class LogClient {

    private static final int PAGE_LIMIT = 1_000;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final RestClient http;

    LogClient(LogProperties properties) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        http = RestClient.builder()
                .baseUrl(properties.url())
                .defaultHeaders(headers -> headers.setBearerAuth(properties.token()))
                .requestFactory(requests)
                .build();
    }

    public LogHead head() {
        return requireNonNull(http.get().uri("/api/log/head").retrieve().body(LogHead.class));
    }

    /** Returns the next page of one partition. */
    public LogPage ofPartition(int partition, long after, long through) {
        return requireNonNull(http.get()
                .uri("/api/log?partition={partition}&after={after}&through={through}&limit={limit}",
                        partition, after, through, PAGE_LIMIT)
                .retrieve()
                .body(LogPage.class));
    }

    /** Returns the next page of the whole log. */
    public LogPage after(long position, long through) {
        return requireNonNull(http.get()
                .uri("/api/log?after={after}&through={through}&limit={limit}", position, through, PAGE_LIMIT)
                .retrieve()
                .body(LogPage.class));
    }

    /** Reads page by page from one position to another, which the log must have reached. */
    public void readAll(long after, long through, Consumer<LogPage> reader) {
        forEachPage("the log", position -> after(position, through), after, through, reader);
    }

    /** The same for one partition. */
    public void readPartition(int partition, long after, long through, Consumer<LogPage> reader) {
        forEachPage("partition " + partition, position -> ofPartition(partition, position, through), after, through,
                reader);
    }

    private static void forEachPage(String what, LongFunction<LogPage> next, long after, long through,
            Consumer<LogPage> reader) {
        for (var position = after; position < through;) {
            var page = next.apply(position);
            if (page.through() <= position) {
                throw new IllegalStateException("%s ends at %d, before %d".formatted(what, position, through));
            }
            reader.accept(page);
            position = page.through();
        }
    }
}
