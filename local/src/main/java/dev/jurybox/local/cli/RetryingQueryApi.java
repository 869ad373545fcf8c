package dev.jurybox.local.cli;

import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.verify.QueryAnswers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Asks again while the query service is busy or a rate limit is reached. */
record RetryingQueryApi(OperatorApi api, Duration pause) implements QueryAnswers {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 120;
    private static final int NOT_FOUND = 404;

    static RetryingQueryApi of(OperatorApi api) {
        return new RetryingQueryApi(api, PAUSE);
    }

    @Override
    public JsonNode get(String path) {
        var answer = api.get(path);
        for (var attempt = 1; (answer.isForLater() || answer.isLimited()) && attempt < ATTEMPTS; attempt++) {
            BoundedWait.pause(pause);
            answer = api.get(path);
        }
        return answer.status() == NOT_FOUND ? answer.body() : answer.orTrouble();
    }
}
