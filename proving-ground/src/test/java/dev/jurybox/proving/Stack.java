package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.proving.Shell.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A separate stack with a fresh data directory and free ports. */
public final class Stack {

    private static final int PORTS = 7;
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    final Path data;
    public final int portBase = freeBase();
    private final HttpClient http = HttpClient.newHttpClient();

    public Stack(Path data) {
        this.data = data;
    }

    public Answer up(String... options) {
        return Shell.run("./jurybox up --detach --data '%s' --port-base %d %s"
                .formatted(data, portBase, String.join(" ", options)));
    }

    public Answer word(String word, String... options) {
        return Shell.run("./jurybox %s --data '%s' %s".formatted(word, data, String.join(" ", options)));
    }

    /** Kills the launcher first, so that it cannot clean up. */
    void kill() {
        var launcher = ProcessRecord.read(data.resolve("run/launcher.pid")).flatMap(ProcessRecord::running)
                .orElseThrow();
        var parts = launcher.descendants().toList();
        launcher.destroyForcibly();
        parts.forEach(ProcessHandle::destroyForcibly);
    }

    public void mustBeUp(String... options) {
        var answer = up(options);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("READY");
    }

    void mustRun() {
        if (word("status").exitCode() != 0) mustBeUp();
    }

    /** Returns the page of a tool from the query service. */
    public JsonNode tool(String tool) {
        return query("/api/tools/" + tool);
    }

    /** Returns what the query service answers. */
    public JsonNode query(String path) {
        return json(send("GET", 1, path, null, "").body());
    }

    /** Returns what the query service answers to the operator. */
    public JsonNode administer(String method, String path) {
        return json(send(method, 1, path, operator(), "").body());
    }

    public HttpResponse<String> command(String method, String path, @Nullable String token, String body) {
        return send(method, 0, path, token, body);
    }

    public String operator() {
        try {
            return Files.readString(data.resolve("secrets/operator-token"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String newVoter() {
        return json(command("POST", "/api/voters", null, "").body()).get("token").asString();
    }

    private HttpResponse<String> send(String method, int service, String path, @Nullable String token, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (portBase + service) + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static int freeBase() {
        return ThreadLocalRandom.current().ints(20_000, 30_000)
                .map(port -> port / 10 * 10)
                .filter(GIVEN_OUT::add)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(Stack::isFree))
                .findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
