package dev.jurybox.proving.bench;

import dev.jurybox.local.process.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a projection again on the running stack, and watches how fast that goes and what heap it takes. */
final class Rebuilds {

    private static final Duration LOOK = Duration.ofMillis(100);
    /** To ask for meters costs as much as thousands of events: once a second is often enough. */
    private static final int LOOKS_AN_ASKING = 10;
    private static final double MIB = 1 << 20;
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpStack stack;
    private final Meters meters;

    Rebuilds(HttpStack stack) {
        this.stack = stack;
        this.meters = Meters.of(stack);
    }

    Rebuilt rebuild(String projection) throws IOException {
        var all = "/api/admin/projections/%s/rebuilds".formatted(projection);
        var begun = System.nanoTime();
        var generation = admin(all, request -> request.POST(BodyPublishers.noBody())).get("generation").asInt();
        var atCut = 0.0;
        var heap = 0.0;
        for (var looks = 0;; looks++) {
            var view = admin(all + "/" + generation, UnaryOperator.identity());
            if (looks % LOOKS_AN_ASKING == 0) heap = Math.max(heap, meters.sum(HEAP) / MIB);
            if (atCut == 0 && !view.get("events").isNull()) atCut = (System.nanoTime() - begun) / 1e9;
            var state = view.get("state").asString();
            if (state.equals("BUILT")) {
                if (!view.get("equal").asBoolean()) throw new IllegalStateException("not the same: " + view);
                return new Rebuilt(view.get("events").asLong() / atCut, (System.nanoTime() - begun) / 1e9, heap);
            }
            if (!state.equals("BUILDING")) throw new IllegalStateException("the build came to nothing: " + view);
            Patience.pause(LOOK);
        }
    }

    private JsonNode admin(String path, UnaryOperator<HttpRequest.Builder> with) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.queries().getPort() + path))
                .header("Authorization", "Bearer " + stack.secrets().operatorToken());
        try {
            var answer = http.send(with.apply(request).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) return JsonMapper.shared().readTree(answer.body());
            throw new IllegalStateException("the service answered %d %s".formatted(answer.statusCode(), answer.body()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
