package dev.jurybox.local.verify;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.BoundedWait;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Asks for current answers, until they include a position. */
record AnswersAtPosition(QueryAnswers answers) {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 300;

    /** A problem is returned as it is: it names no position. */
    JsonNode current(String path, long position) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var answer = answers.get(path);
            if (answer.path("asOfPosition").asLong(position) >= position) return answer;
            BoundedWait.pause(PAUSE);
        }
        throw new UserError(ExitCode.PART_FAILED, """
                The read models have not reached position %d in %d seconds, so they cannot be compared: see \
                ./jurybox verify without --deep.""".formatted(position, PAUSE.multipliedBy(ATTEMPTS).toSeconds()));
    }
}
