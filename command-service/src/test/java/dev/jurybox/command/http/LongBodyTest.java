package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service counts the bytes of a body instead of trusting its announced length, and refuses a body that is too long
 * without waiting for its rest.
 */
@ExtendWith(SharedCommandService.class)
class LongBodyTest {

    private final CommandService service;

    LongBodyTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @EnumSource
    void a_body_at_the_limit_is_read_and_one_beyond_it_is_not(Write write) {
        assertThat(exchange(write.with(longest(write), write.token(service))).status()).isNotEqualTo(413);
        exchange(write.with(longest(write) + " ", write.token(service)))
                .mustBeProblem(413, "body-too-large").about(write.path);
    }

    @ParameterizedTest
    @EnumSource
    void the_size_limit_also_applies_to_chunked_bodies(Write write) {
        assertThat(exchange(chunked(write, longest(write))).status()).isNotEqualTo(413);
        exchange(chunked(write, longest(write) + " ")).mustBeProblem(413, "body-too-large").about(write.path);
    }

    @ParameterizedTest
    @EnumSource
    void a_content_length_beyond_the_limit_is_rejected_before_the_body_arrives(Write write) {
        exchange(write.request(write.token(service), "{".getBytes(US_ASCII),
                "Content-Type: application/json", "Content-Length: 9000000000000000000"))
                .mustBeProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @EnumSource
    void an_endless_chunked_body_is_rejected_at_the_limit(Write write) {
        var endless = chunk(longest(write)) + chunk("  ");

        exchange(write.request(write.token(service), endless.getBytes(US_ASCII),
                "Content-Type: application/json", "Transfer-Encoding: chunked"))
                .mustBeProblem(413, "body-too-large");
    }

    private static String longest(Write write) {
        return write.document + " ".repeat(write.bytesMax - write.document.length());
    }

    private byte[] chunked(Write write, String body) {
        var half = body.length() / 2;
        var chunks = chunk(body.substring(0, half)) + chunk(body.substring(half)) + chunk("");
        return write.request(write.token(service), chunks.getBytes(US_ASCII),
                "Content-Type: application/json", "Transfer-Encoding: chunked");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private Answer exchange(byte[] request) {
        return Wire.exchange(service.port(), request);
    }
}
