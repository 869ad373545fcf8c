package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the rankings: the query service knows which are in force, and the command service adopts others. */
record RulesApi(OperatorApi queries, OperatorApi commands) {

    private static final String RULE_SETS = "/api/admin/rulesets";
    private static final int STALE = 412;
    /** Not readable, too large, or not valid. */
    private static final Set<Integer> INVALID = Set.of(400, 413, 422);

    /** The rules in force and those before. */
    JsonNode inForce() {
        return queries.get("/api/rules").orTrouble();
    }

    /** Returns the id of the draft. */
    String draft(String rules) {
        return valid(commands.post(RULE_SETS, rules)).path("draft").asString();
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
        return valid(answer);
    }

    private static JsonNode valid(OperatorApi.Answer answer) {
        if (INVALID.contains(answer.status())) throw new UserError(ExitCode.USAGE, sentenceOf(answer));
        return answer.orTrouble();
    }

    private static String sentenceOf(OperatorApi.Answer answer) {
        var errors = answer.body().path("errors").valueStream()
                .map(error -> "%s %s".formatted(error.path("field").asString(), error.path("message").asString()))
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? answer.detail() : answer.detail() + " " + errors + ".";
    }
}
