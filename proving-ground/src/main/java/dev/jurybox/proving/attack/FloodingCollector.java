package dev.jurybox.proving.attack;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A faulty collector that sends more votes on a tool than there are people. */
final class FloodingCollector implements Attack {

    private static final String TOOL = "flooded";
    private static final int BATCHES = 20;
    private static final int LINES = 2_000;
    private static final int AT_ONCE = 20_000;
    private static final int A_MINUTE = 60_000;
    private static final int TOLERANCE = 5_000;

    @Override
    public String name() {
        return "flooding-collector";
    }

    @Override
    public String action() {
        return "a collector sends 40,000 voters' votes on one tool at once";
    }

    @Override
    public String before() {
        return "all 40,000 recorded: single votes were limited to 20,000 at once, lines were not";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        try (var client = VotingClient.of(stack)) {
            client.register(TOOL);
            var collector = "Bearer " + client.newCollector("flood");
            var answers = new ArrayList<JsonNode>();
            var begun = System.nanoTime();
            for (int batch = 0; batch < BATCHES; batch++)
                answers.addAll(answersTo(batch, client, collector));
            var seconds = (System.nanoTime() - begun) / 1e9;
            var accepted = answers.stream().filter(answer -> answer.required("status").asInt() / 100 == 2).count();
            var refused = answers.stream().filter(FloodingCollector::isRefused).count();
            var allowed = AT_ONCE + A_MINUTE * seconds / 60 + TOLERANCE;
            return new AttackOutcome(refused > 0 && accepted > 0 && accepted <= allowed, """
                    %,d of %,d lines accepted within %.1f s, %,d refused with 429, each with its retryAfter"""
                    .formatted(accepted, BATCHES * LINES, seconds, refused));
        }
    }

    private static boolean isRefused(JsonNode answer) {
        return answer.required("status").asInt() == 429 && answer.at("/problem/retryAfter").isNumber();
    }

    private static List<JsonNode> answersTo(int batch, VotingClient client, String collector)
            throws IOException, InterruptedException {
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> "{\"tool\":\"%s\",\"voter\":\"%d-%d\",\"choice\":\"SHIP\"}%n".formatted(TOOL, batch,
                        line))
                .collect(joining());
        return client.send(client.command("POST", "/api/votes", lines, "Authorization", collector)).body().lines()
                .map(VotingClient::json)
                .toList();
    }
}
