package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import dev.jurybox.http.fuzz.CapturedLog;
import dev.jurybox.http.fuzz.FuzzRun;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests damaged at random and invalid tokens must never make the service fail. */
@ExtendWith(SharedCommandService.class)
@Isolated("It reads all that is logged.")
class FuzzTest {

    private static final Stream<String> READS = Stream.of("GET /api/log?after=0&limit=5", "GET /api/log/head",
            "GET /api/commands/fuzzed", "DELETE /api/comparisons/espresso-vs-lungo?reason=fuzzed");

    private final CommandService service;

    FuzzTest(CommandService service) {
        this.service = service;
    }

    @Test
    void randomly_damaged_requests_cause_no_failure_in_the_service() {
        var writes = Arrays.stream(Write.values()).map(write -> write.with(write.document, write.token(service)));
        var good = Stream.concat(writes, READS.map(this::read)).toList();

        new FuzzRun(service.port(), good).mustNotFail();

        assertThat(Wire.exchange(service.port(), good.getFirst()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bnVsbA.e30.AA", "bnVsbA.bnVsbA.", "W10.e30.AA", "MQ.e30.AA", "e30.e30.AA", "..", "a.b.c"})
    void an_unparsable_token_is_unauthenticated_and_not_logged(String token) {
        try (var log = CapturedLog.begin()) {
            Wire.exchange(service.port(), Shorthand.expand(
                    "GET /api/log/head HTTP/1.1¶Host: localhost¶Authorization: Bearer %s¶¶".formatted(token)))
                    .mustBeProblem(401, "unauthenticated");
            assertThat(log.text()).isEmpty();
        }
    }

    private byte[] read(String what) {
        return "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(what, service.operator()).getBytes(ISO_8859_1);
    }
}
