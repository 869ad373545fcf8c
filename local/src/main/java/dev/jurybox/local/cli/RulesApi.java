package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the rankings: the query service knows which are in force, and the command service adopts others. */
record RulesApi(OperatorApi queries, OperatorApi commands) {

    private static final String RULE_SETS = "/api/admin/rulesets";
    private static final int STALE = 412;
    private static final String TOO_MANY_VERDICTS = "/problems/too-many-verdicts";

    /** The rules in force and those before. */
    JsonNode inForce() {
        return queries.get("/api/rules").orTrouble();
    }

    /** Returns the id of the draft. */
    String draft(String rules) {
        return commands.post(RULE_SETS, rules).orMistake().path("draft").asString();
    }

    /** Returns the receipt, whose revision is the version that is in force then. */
    JsonNode adopt(String draft, int expectedVersion, String reason) {
        var answer = commands.postIfMatch(expectedVersion, "%s/%s/adoption".formatted(RULE_SETS, draft),
                JsonMapper.shared().writeValueAsString(Map.of("reason", reason)));
        if (answer.status() == STALE) {
            throw new UserError(ExitCode.DIFFERENT,
                    "Version %d of the rules is not in force: see ./jurybox rules. The command service answered: %s"
                            .formatted(expectedVersion, answer.detail()));
        }
        var isMistake = !answer.body().path("type").asString("").equals(TOO_MANY_VERDICTS);
        return isMistake ? answer.orMistake() : answer.orTrouble();
    }
}
