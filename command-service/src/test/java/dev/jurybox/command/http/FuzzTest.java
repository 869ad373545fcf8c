package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests spoiled by chance: seldom sensible, never a failure of ours. */
@ExtendWith(OneForAll.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong());

    private final CommandService service;

    FuzzTest(CommandService service) {
        this.service = service;
    }

    @Test
    void whatever_comes_is_answered_or_hung_up_on_and_never_fails() {
        var good = Arrays.stream(Write.values()).map(write -> write.with(write.document, write.token(service)))
                .toList();
        var fuzzed = new Fuzzed(new Random(SEED), good);

        IntStream.range(0, REQUESTS).mapToObj(_ -> fuzzed.next()).parallel().forEach(this::mustNotFail);

        assertThat(Wire.exchange(service.port(), good.getFirst()).status()).isEqualTo(200);
    }

    /** It says no more than this, so that nobody waits for the rest of it. */
    private void mustNotFail(byte[] request) {
        try (var wire = new Wire(service.port())) {
            wire.send(request).halfClosed();
            var answer = answerTo(request, wire);
            var shown = shown(request, answer);

            assertThat(answer.status()).as("%s", shown).isNotIn(500, 502, 503, 504);
            assertThat(answer.body()).as("%s", shown).doesNotContain("<html", "<!doctype", "Exception");
            if (answer.status() >= 400) {
                assertThat(answer.headers().get("content-type")).as("%s", shown).startsWith("application/problem+json");
                assertThat(json(answer.body()).path("status").asInt()).as("%s", shown).isEqualTo(answer.status());
            }
        }
    }

    private static Answer answerTo(byte[] request, Wire wire) {
        try {
            return wire.answer();
        } catch (UncheckedIOException e) {
            throw new AssertionError(shown(request, "nothing"), e);
        }
    }

    private static String shown(byte[] request, Object answer) {
        return "repeat with -Dfuzz.seed=%d%n%s%n%s".formatted(SEED, new String(request, ISO_8859_1), answer);
    }
}
