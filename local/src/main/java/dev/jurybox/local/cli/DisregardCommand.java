package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disregards an event, or lists those that park subjects and those that are disregarded. */
public record DisregardCommand(Path root, EventDisregard disregard) {

    private static final Set<Integer> REFUSED = Set.of(404, 409);

    public ExitCode run() {
        if (disregard.position().isEmpty()) {
            try (var queries = OperatorApi.ofQueries(root)) {
                list(queries.get("/api/admin/projections").orTrouble()).forEach(System.out::println);
            }
        } else {
            try (var commands = OperatorApi.ofCommands(root)) {
                System.out.println(disregard(disregard.position().getAsLong(), commands));
            }
        }
        return ExitCode.OK;
    }

    String disregard(long position, OperatorApi commands) {
        var answer = commands.post("/api/admin/events/%d/disregard".formatted(position),
                JsonMapper.shared().writeValueAsString(Map.of("reason", disregard.reason())));
        if (REFUSED.contains(answer.status())) throw new UserError(ExitCode.DIFFERENT, answer.detail());
        return """
                DISREGARDED: the event at position %d, from position %d on. Its subject goes on by itself, or is parked
                at the next event that cannot be applied: ./jurybox disregard lists it. A projection that had applied
                the event counts it until ./jurybox rebuild PROJECTION."""
                .formatted(position, answer.orMistake().path("position").asLong());
    }

    static Stream<String> list(JsonNode found) {
        var parked = found.path("projections").valueStream()
                .flatMap(projection -> projection.path("parked").valueStream()
                        .map(subject -> parked(projection, subject, found)))
                .toList();
        var disregarded = found.path("disregarded").valueStream()
                .map(event -> "position %d, %s of %s, is disregarded: %s".formatted(event.path("position").asLong(),
                        event.path("type").asString(), event.path("subject").asString(),
                        event.path("reason").asString()));
        return Stream.concat(parked.isEmpty() ? Stream.of("No subject is parked.") : parked.stream(), disregarded);
    }

    private static String parked(JsonNode projection, JsonNode subject, JsonNode found) {
        var position = subject.path("position").asLong();
        return "position %d, %s of %s, cannot be applied in %s; %d later events wait for it%s".formatted(position,
                subject.path("type").asString(), subject.path("subject").asString(),
                projection.path("name").asString(), subject.path("skipped").asLong(),
                lastDisregarded(subject.path("subject").asString(), position, found).stream()
                        .mapToObj("; disregard it next if it builds on the disregarded event at position %d"::formatted)
                        .findFirst().orElse(""));
    }

    /** An event that can be read may build on it, so that it cannot be applied without it. */
    private static OptionalLong lastDisregarded(String subject, long before, JsonNode found) {
        return found.path("disregarded").valueStream()
                .filter(event -> event.path("subject").asString().equals(subject))
                .mapToLong(event -> event.path("position").asLong())
                .filter(position -> position < before)
                .max();
    }
}
