package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a service the requests of an operator. */
final class OperatorApi implements AutoCloseable {

    /** A response with any status. */
    record Answer(int status, JsonNode body) {

        private static final int LATER = 503;
        private static final int LIMITED = 429;
        private static final Set<Integer> INVALID = Set.of(400, 413, 422);

        boolean isWell() {
            return status / 100 == 2;
        }

        boolean isForLater() {
            return status == LATER;
        }

        boolean isLimited() {
            return status == LIMITED;
        }

        String detail() {
            return body.path("detail").asString("It was answered with status %d.".formatted(status));
        }

        /** What is wrong in the request ends the command as a mistake in its words. */
        JsonNode orMistake() {
            if (INVALID.contains(status)) throw new UserError(ExitCode.USAGE, mistakes());
            return orTrouble();
        }

        private String mistakes() {
            var errors = body.path("errors").valueStream()
                    .map(error -> "%s %s".formatted(error.path("field").asString(), error.path("message").asString()))
                    .collect(Collectors.joining("; "));
            return detail().contains(errors) ? detail() : detail() + " " + errors + ".";
        }

        JsonNode orTrouble() {
            if (isWell()) return body;
            throw new UserError(ExitCode.PART_FAILED, detail());
        }
    }

    /** A verification reads and counts everything before it responds. */
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(10);

    private final String service;
    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    OperatorApi(String service, URI base, String token) {
        this.service = service;
        this.base = base;
        this.token = token;
    }

    static OperatorApi ofQueries(Path root) {
        return of("query service", root, PortPlan::queryUrl);
    }

    static OperatorApi ofCommands(Path root) {
        return of("command service", root, PortPlan::commandUrl);
    }

    private static OperatorApi of(String service, Path root, Function<PortPlan, String> url) {
        var data = DataDirectory.existing(root).orElseThrow(() -> notRunning(root));
        var ports = data.settings().ports().orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        return new OperatorApi(service, URI.create(url.apply(ports)), new Secrets(data.secrets()).operatorToken());
    }

    Answer get(String path) {
        return send(request(path));
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) {
        return send(requestWith(path, json));
    }

    Answer postIfMatch(int revision, String path, String json) {
        return send(requestWith(path, json).header("If-Match", "\"%d\"".formatted(revision)));
    }

    private HttpRequest.Builder requestWith(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_AT_MOST)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new UserError(ExitCode.NOT_RUNNING,
                    "The %s does not answer at %s: start it with ./jurybox up.".formatted(service, base));
        } catch (JacksonException e) {
            throw new UserError(ExitCode.PART_FAILED, "Whatever answers at %s is no %s.".formatted(base, service));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(ExitCode.PART_FAILED, "The question was broken off.");
        }
    }

    private static UserError notRunning(Path root) {
        return new UserError(ExitCode.NOT_RUNNING,
                "Nothing is running in %s: start it with ./jurybox up.".formatted(root));
    }

    @Override
    public void close() {
        http.close();
    }
}
