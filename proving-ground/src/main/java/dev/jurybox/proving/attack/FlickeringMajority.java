package dev.jurybox.proving.attack;

import java.io.IOException;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** One voter votes and retracts the vote, again and again, to fill the public history with it. */
final class FlickeringMajority implements Attack {

    private static final int TIMES = 25;
    private static final String TOOL = "flickering";

    @Override
    public String name() {
        return "flickering-majority";
    }

    @Override
    public String action() {
        return "one voter votes on a tool without votes and retracts it, 25 times";
    }

    @Override
    public String before() {
        return "50 rows of the public history";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        try (var client = VotingClient.of(stack)) {
            client.register(TOOL);
            var voter = "Bearer " + client.newVoter();
            var recorded = new ArrayList<JsonNode>();
            for (int i = 0; i < 2 * TIMES; i++) {
                var method = i % 2 == 0 ? "PUT" : "DELETE";
                var body = i % 2 == 0 ? "{\"choice\":\"SHIP\"}" : "";
                var vote = client.command(method, "/api/tools/" + TOOL + "/vote", body, "Authorization", voter);
                var answer = client.send(vote);
                if (answer.statusCode() == 200) recorded.add(VotingClient.json(answer.body()));
            }
            var rows = client.verdictsOf(TOOL, recorded.getLast());
            return new AttackOutcome(rows == 0 && recorded.size() > 1,
                    "%d of %d requests recorded, %d rows of the public history".formatted(
                            recorded.size(), 2 * TIMES, rows));
        }
    }
}
