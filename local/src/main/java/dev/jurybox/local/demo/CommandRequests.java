package dev.jurybox.local.demo;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Requests as any client would send them. An answer that the demo cannot go on after ends it, and says why. */
final class CommandRequests implements AutoCloseable {

    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    CommandRequests(URI base) {
        this.base = base;
    }

    CommandAnswer json(String method, String path, String body, String token) {
        return one(request(method, path, "application/json", body, token));
    }

    /** Puts a new state in place of the named revision, and of no other. */
    CommandAnswer revision(String revision, String path, String body, String token) {
        return one(request("PUT", path, "application/json", body, token).header("If-Match", revision));
    }

    /** Posts many lines and returns an answer for each. */
    List<CommandAnswer> lines(String path, String lines, String token) {
        var request = request("POST", path, "application/x-ndjson", lines, token).build();
        var answer = send(request);
        if (answer.statusCode() != 200) throw unexpected(request, answer.statusCode(), answer.body());
        return answer.body().lines().map(line -> lineAnswer(line, request)).toList();
    }

    private CommandAnswer lineAnswer(String line, HttpRequest request) {
        var result = json.readTree(line);
        return expected(new CommandAnswer(result.required("status").asInt(), result.path("receipt")), request, line);
    }

    private CommandAnswer one(HttpRequest.Builder builder) {
        var request = builder.build();
        var answer = send(request);
        var body = answer.body().isEmpty() ? json.missingNode() : json.readTree(answer.body());
        return expected(new CommandAnswer(answer.statusCode(), body), request, answer.body());
    }

    private static CommandAnswer expected(CommandAnswer answer, HttpRequest request, String text) {
        if (answer.isDone() || answer.isTooLate()) return answer;
        throw unexpected(request, answer.status(), text);
    }

    private HttpRequest.Builder request(String method, String path, String type, String body, String token) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_AT_MOST)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw failed("the command service does not answer at %s (%s).".formatted(base, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted.");
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static UserError unexpected(HttpRequest request, int status, String body) {
        return failed("%s %s was answered with %d %s: see the log of the command service."
                .formatted(request.method(), request.uri().getPath(), status, body.strip()));
    }

    private static UserError failed(String why) {
        return new UserError(ExitCode.PART_FAILED, "The demo is not loaded completely: " + why);
    }
}
