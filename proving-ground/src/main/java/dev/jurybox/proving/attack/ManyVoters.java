package dev.jurybox.proving.attack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One address creates as many voters as it is allowed, and each votes for its tool. */
final class ManyVoters implements Attack {

    private static final int VOTERS = 120;
    private static final int ACCEPTED_MAX = 40;
    private static final String TOOL = "much-praised";

    @Override
    public String name() {
        return "many-voters";
    }

    @Override
    public String action() {
        return "one address makes 120 voters, and each votes for its tool";
    }

    @Override
    public String before() {
        return "120 voters and 120 votes recorded in 1.4 s: any tool was on top of the community's board";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) {
        try (var client = LoopbackClient.from("127.0.0.41")) {
            var commands = stack.ports().command();
            client.send(commands, "POST", "/api/tools", stack.secrets().operatorToken(), """
                    {"tool":"%s","name":"Praised","category":"Kitchen","tagline":"T","description":"D","entry":"FREE",
                     "pricing":"P"}""".formatted(TOOL));
            var voters = voters(client, commands);
            var statuses = voters.stream().map(voter -> client
                    .send(commands, "PUT", "/api/tools/" + TOOL + "/vote", voter, "{\"choice\":\"SHIP\"}").statusCode())
                    .toList();
            var accepted = statuses.stream().filter(status -> status == 200).count();
            var refused = statuses.stream().filter(status -> status == 429).count();
            return new AttackOutcome(accepted > 0 && accepted <= ACCEPTED_MAX && accepted + refused == voters.size(),
                    "%d voters made, %d votes recorded, %d votes answered 429".formatted(
                            voters.size(), accepted, refused));
        }
    }

    private static List<String> voters(LoopbackClient client, int commands) {
        var voters = new ArrayList<String>();
        for (int i = 0; i < VOTERS; i++) {
            var answer = client.send(commands, "POST", "/api/voters", "", "");
            if (answer.statusCode() != 201) break;
            voters.add(JsonMapper.shared().readTree(answer.body()).required("token").asString());
        }
        return voters;
    }
}
