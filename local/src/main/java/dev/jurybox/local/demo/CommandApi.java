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
import tools.jackson.databind.json.JsonMapper;

/** The few requests that the demo needs, sent as any client would. */
final class CommandApi implements AutoCloseable {

    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    /** The status for a tool that was retired meanwhile. Such a tool is left as it is. */
    private static final int GONE = 410;

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    CommandApi(URI base) {
        this.base = base;
    }

    /** Returns false if the slug is already taken. */
    boolean register(String body, String editorToken) {
        return isNew(send("POST", "/api/tools", body, editorToken));
    }

    /** Returns false if that seat has already reviewed the tool. */
    boolean review(String tool, String seat, String body, String reviewerToken) {
        return isNew(send("PUT", "/api/tools/%s/reviews/%s".formatted(tool, seat), body, reviewerToken));
    }

    /** Returns false if the pair is already published. */
    boolean publish(String comparison, String editorToken) {
        return isNew(send("PUT", "/api/comparisons/" + comparison, "{}", editorToken));
    }

    String newVoter() {
        return json.readTree(send("POST", "/api/voters", "", "").body()).required("token").asString();
    }

    /** Returns false if the vote was cast like that before, or can no longer be cast. */
    boolean vote(String tool, String choice, String voterToken) {
        var body = "{\"choice\":\"%s\"}".formatted(choice);
        var answer = send("PUT", "/api/tools/%s/vote".formatted(tool), body, voterToken);
        return json.readTree(answer.body()).path("changed").asBoolean(false);
    }

    @Override
    public void close() {
        http.close();
    }

    private static boolean isNew(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_AT_MOST)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (isNew(answer) || answer.statusCode() == CONFLICT || answer.statusCode() == GONE) return answer;
            throw failed("%s %s was answered with %d %s: see the log of the command service."
                    .formatted(method, path, answer.statusCode(), answer.body().strip()));
        } catch (IOException e) {
            throw failed("the command service does not answer at %s (%s).".formatted(base, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted.");
        }
    }

    private static UserError failed(String why) {
        return new UserError(ExitCode.PART_FAILED, "The demo is not loaded completely: " + why);
    }
}
