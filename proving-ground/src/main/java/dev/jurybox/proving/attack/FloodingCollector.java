package dev.jurybox.proving.attack;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.stream.IntStream;

/** A collector that went wrong, and brings a tool more votes than there are people. */
final class FloodingCollector implements Attack {

    private static final String TOOL = "flooded";
    private static final int BATCHES = 20;
    private static final int LINES = 2_000;

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
            var refused = 0L;
            for (int batch = 0; batch < BATCHES; batch++)
                refused += refusedOf(batch, client, collector);
            return new AttackOutcome(refused > 0, "%,d of %,d lines refused with 429, each with its retryAfter"
                    .formatted(refused, BATCHES * LINES));
        }
    }

    private static long refusedOf(int batch, VotingClient client, String collector)
            throws IOException, InterruptedException {
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> "{\"tool\":\"%s\",\"voter\":\"%d-%d\",\"choice\":\"SHIP\"}%n".formatted(TOOL, batch, line))
                .collect(joining());
        return client.send(client.command("POST", "/api/votes", lines, "Authorization", collector)).body().lines()
                .map(VotingClient::json)
                .filter(answer -> answer.required("status").asInt() == 429)
                .filter(answer -> answer.at("/problem/retryAfter").isNumber())
                .count();
    }
}
