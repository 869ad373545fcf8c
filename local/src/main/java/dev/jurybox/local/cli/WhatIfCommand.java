package dev.jurybox.local.cli;

import static java.util.stream.Collectors.joining;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Has a projection built once more in another way, shows the progress, prints what would be different, and discards
 * what was built.
 *
 * @param keep leaves what was built for a day, so that its whole diff can be read
 */
public record WhatIfCommand(Path root, String projection, WhatIfQuestion question, OptionalInt rate, boolean keep) {

    private static final String VERDICTS = "verdicts by the seats that count";

    public ExitCode run() {
        var body = question.body();
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var generation = rebuilds.beginWhatIf(rate, body).path("generation").asInt();
            if (!keep) Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(generation)));
            answer(rebuilds, generation).forEach(System.out::println);
            return ExitCode.OK;
        }
    }

    /**
     * Runs when the command ends, also if it fails or is interrupted. The service discards it after a day otherwise.
     */
    private void discard(int generation) {
        try (var api = OperatorApi.ofQueries(root)) {
            new ProjectionApi(api, projection).cancel(generation);
        } catch (UserError e) {
            System.err.println(e.getMessage());
        }
    }

    /** Says what would be different, once it is built. */
    Stream<String> answer(ProjectionApi rebuilds, int generation) {
        var built = RebuildCommand.built(RebuildCommand.follow(rebuilds, generation));
        if (!built.path("diff").isObject()) {
            throw new UserError(ExitCode.PART_FAILED,
                    built.path("trouble").asString("It could not be compared with what is live."));
        }
        var diff = rebuilds.diff(generation);
        var parked = built.path("parked").size();
        return Stream.of(
                parked == 0
                        ? Stream.<String>empty()
                        : Stream.of("%d of its subjects are parked because an event cannot be read".formatted(parked)),
                votersWithoutVotes(built.path("votersWithoutVotes")),
                differences(built, diff),
                keep
                        ? Stream.of("", "The whole diff can be read for a day, at " + rebuilds.diffPath(generation))
                        : Stream.<String>empty(),
                question.rules().stream().flatMap(file -> adoption(file, diff)))
                .flatMap(each -> each);
    }

    private static Stream<String> votersWithoutVotes(JsonNode voters) {
        if (!voters.isObject()) return Stream.empty();
        var count = voters.path("count").asInt();
        var names = voters.path("first").valueStream().map(JsonNode::asString).collect(joining(", "));
        return Stream.of("%d of the voters to leave out cast no vote: %s%s".formatted(count, names,
                voters.path("first").size() < count ? ", ..." : ""));
    }

    private Stream<String> differences(JsonNode built, JsonNode diff) {
        var events = built.path("events").asLong();
        if (built.at("/diff/empty").asBoolean())
            return Stream.of("Nothing would be different in %s after %d events.".formatted(projection, events));
        var headline = built.at("/whatIf/asOf").isNull()
                ? "%d events were counted in another way. Of what is live, this would be different:".formatted(events)
                : "%d events were counted in another way. As of position %1$d, this would have been different:"
                        .formatted(events);
        return new DiffReport(headline, diff).lines();
    }

    /** An adoption is by the reviews of its day, so that an answer about a past position does not say what it changes. */
    private Stream<String> adoption(Path file, JsonNode diff) {
        var verdicts = diff.path("views").valueStream().filter(view -> view.path("name").asString().equals(VERDICTS))
                .mapToLong(view -> view.path("changed").asLong()).sum();
        return Stream.of(
                question.asOf().isPresent()
                        ? Stream.of("")
                        : Stream.of("", "An adoption of these rules would change %s, with cause RULES.".formatted(
                                switch ((int) verdicts) {
                                    case 0 -> "no verdict";
                                    case 1 -> "one verdict";
                                    default -> verdicts + " verdicts";
                                })),
                Stream.of("To put these rules in force:",
                        "    ./jurybox rules adopt %s --reason \"why\"".formatted(file)))
                .flatMap(each -> each);
    }
}
