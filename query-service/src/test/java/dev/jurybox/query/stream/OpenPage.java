package dev.jurybox.query.stream;

import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A page that listens to the event stream and keeps the lines it receives. */
final class OpenPage implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> body;
    private final Thread reader;

    private OpenPage(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) request.headers(headers);
        var response = http.sendAsync(request.build(), BodyHandlers.ofLines()).join();
        body = response.body();
        reader = Thread.startVirtualThread(() -> {
            try {
                body.forEach(lines::add);
            } catch (RuntimeException _) {
                lines.add("closed");
            }
        });
    }

    static OpenPage of(QueryService service, String query, String... headers) {
        return new OpenPage(service.address("/api/stream" + query), headers);
    }

    void awaitLine(Predicate<String> wanted) {
        await().until(() -> lines.stream().anyMatch(wanted));
    }

    void awaitEnd() {
        await().until(() -> !reader.isAlive());
    }

    boolean was(Predicate<String> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    long count(Predicate<String> wanted) {
        return lines.stream().filter(wanted).count();
    }

    String lastId() {
        return lines.stream().filter(line -> line.startsWith("id: ")).reduce((_, last) -> last).orElseThrow()
                .substring("id: ".length());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
