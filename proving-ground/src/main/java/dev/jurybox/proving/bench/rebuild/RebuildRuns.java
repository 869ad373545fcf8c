package dev.jurybox.proving.bench.rebuild;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.proving.bench.stack.HttpStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds a projection on the running stack, and observes its rate or its heap. */
final class RebuildRuns {

    private static final String PROJECTIONS = "/api/admin/projections";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String RANKINGS = "rankings";
    private static final String OTHER_RULES = "{\"rules\":{\"panelVotes\":25,\"heatHalfLifeHours\":24,\"z\":1.96,\"minimumVotes\":2}}";

    /** Observes a rebuild that is under way. */
    private interface Look {
        void at(JsonNode view) throws IOException, InterruptedException;
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpStack stack;

    RebuildRuns(HttpStack stack) {
        this.stack = stack;
    }

    RebuildResult rebuild(String projection) {
        var begun = System.nanoTime();
        var atCut = new double[1];
        var built = watch(projection, view -> {
            if (atCut[0] == 0 && !view.get("events").isNull()) atCut[0] = (System.nanoTime() - begun) / 1e9;
        });
        return new RebuildResult(built.get("events").asLong() / atCut[0], (System.nanoTime() - begun) / 1e9);
    }

    /** The most that was live while all projections were rebuilt, which takes longer because of the measurements. */
    double liveHeapMaxMiB() {
        var heap = new LiveHeap(stack.process(StackPart.QUERY));
        var most = new double[1];
        rebuildAll(_ -> most[0] = Math.max(most[0], heap.mib()));
        return most[0];
    }

    /** Rebuilds one projection after the other. */
    Map<String, Double> secondsOfEach() {
        return admin(PROJECTIONS, UnaryOperator.identity()).get("projections").valueStream()
                .map(projection -> projection.get("name").asString())
                .collect(toMap(name -> name, name -> rebuild(name).seconds(), (_, last) -> last, LinkedHashMap::new));
    }

    /** Rebuilds all projections in one request. */
    double secondsTogether() {
        var begun = System.nanoTime();
        rebuildAll(_ -> {});
        return (System.nanoTime() - begun) / 1e9;
    }

    private void rebuildAll(Look look) {
        for (var begun : admin("/api/admin/rebuilds", request -> request.POST(BodyPublishers.noBody())).get("rebuilds"))
            equal(built(rebuilds(begun.get("projection").asString()) + "/" + begun.get("generation").asInt(), look));
    }

    /** How long it takes to compute all ranks by other rules, and what would be different. */
    double secondsOfWhatIf() {
        var begun = System.nanoTime();
        var rebuilds = rebuilds(RANKINGS);
        var generation = admin(rebuilds, request -> request.POST(BodyPublishers.ofString(OTHER_RULES))
                .header("Content-Type", "application/json")).get("generation").asInt();
        built(rebuilds + "/" + generation, _ -> {});
        return (System.nanoTime() - begun) / 1e9;
    }

    private JsonNode watch(String projection, Look look) {
        var rebuilds = rebuilds(projection);
        var generation = admin(rebuilds, request -> request.POST(BodyPublishers.noBody())).get("generation").asInt();
        return equal(built(rebuilds + "/" + generation, look));
    }

    private static JsonNode equal(JsonNode built) {
        if (built.get("equal").asBoolean()) return built;
        throw new IllegalStateException("the rebuild differs: " + built);
    }

    private static String rebuilds(String projection) {
        return PROJECTIONS + "/%s/rebuilds".formatted(projection);
    }

    private JsonNode built(String rebuild, Look look) {
        try {
            while (true) {
                var view = admin(rebuild, UnaryOperator.identity());
                look.at(view);
                var state = view.get("state").asString();
                if (state.equals("BUILT")) return view;
                if (!state.equals("BUILDING")) throw new IllegalStateException("the build came to nothing: " + view);
                BoundedWait.pause(LOOK);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode admin(String path, UnaryOperator<HttpRequest.Builder> with) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.queries().getPort() + path))
                .header("Authorization", "Bearer " + stack.secrets().operatorToken());
        try {
            var answer = http.send(with.apply(request).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) return JsonMapper.shared().readTree(answer.body());
            throw new IllegalStateException("the service answered %d %s".formatted(answer.statusCode(), answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
