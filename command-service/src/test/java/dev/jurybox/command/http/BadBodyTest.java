package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import java.nio.charset.Charset;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to damage a document, at each endpoint that takes one. {@link Shorthand} explains the notation of a row. */
@ExtendWith(SharedCommandService.class)
class BadBodyTest {

    private final CommandService service;

    BadBodyTest(CommandService service) {
        this.service = service;
    }

    /** The undamaged documents are read; whether they are applied depends on what the service already holds. */
    @ParameterizedTest
    @EnumSource
    void the_undamaged_documents_are_readable(Write write) {
        var answer = send(write, write.document.getBytes(UTF_8));

        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 409, 428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | 400 | malformed-body
            '  '                                  | 400 | malformed-body
            choice=SHIP                           | 400 | malformed-body
            <html><script>alert(1)</script></html>| 400 | malformed-body
            @-                                    | 400 | malformed-body
            @ x                                   | 400 | malformed-body
            @@                                    | 400 | malformed-body
            /* hello */@                          | 400 | malformed-body
            [@]                                   | 400 | malformed-body
            "SHIP"                                | 400 | malformed-body
            null                                  | 400 | malformed-body
            5                                     | 400 | malformed-body
            @-,}                                  | 400 | malformed-body
            +,                                    | 400 | malformed-body
            +'more':1                             | 400 | malformed-body
            +more:1                               | 400 | malformed-body
            +"more":NaN                           | 400 | malformed-body
            +"more":007                           | 400 | malformed-body
            +"more":"a\u0001b"                    | 400 | malformed-body
            +"more":"a\u0000b"                    | 400 | malformed-body
            +"more":"a\\x"                        | 400 | malformed-body
            +@fields                              | 400 | malformed-body
            +"more":1,"mor\\u0065":1              | 400 | malformed-body
            \uFEFF@                               | 400 | malformed-body
            +"more":1                             | 400 | unknown-field
            +"":1                                 | 400 | unknown-field
            +"__proto__":{"admin":true}           | 400 | unknown-field
            +"$type":"LONG-20"                    | 400 | unknown-field
            +"LONG-256":1                         | 400 | unknown-field
            +"LONG-257":1                         | 400 | json-limits
            +"more":11111111111111111111111111111111  | 400 | unknown-field
            +"more":111111111111111111111111111111111 | 400 | json-limits
            +"more":0.11111111111111111111111111111111| 400 | json-limits
            +"more":[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]    | 400 | unknown-field
            +"more":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]  | 400 | json-limits
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[  | 400 | json-limits
            +"more":"a\\u0000b"                   | 422 | illegal-characters
            +"more":"a\\u001bb"                   | 422 | illegal-characters
            +"more":"a\\u007fb"                   | 422 | illegal-characters
            +"more":"a\u007fb"                    | 422 | illegal-characters
            +"more":"a\\ud800b"                   | 422 | illegal-characters
            +"more":"\\udc00\\ud800"              | 422 | illegal-characters
            +"more":"a\\u202eb"                   | 422 | illegal-characters
            +"more":"a\u202eb"                    | 422 | illegal-characters
            +"more":[{"deep":"a\u2066b"}]         | 422 | illegal-characters
            +"a\\u202eb":1                        | 422 | illegal-characters
            """)
    void a_damaged_document_is_rejected_with_its_problem(String how, int status, String problem) {
        for (var write : Write.values())
            send(write, Shorthand.spoil(write.document, how).getBytes(UTF_8))
                    .mustBeProblem(status, problem).about(write.path);
    }

    /** Parsers tend to guess encodings: a body that is not UTF-8 must be refused. Bytes are written as ISO-8859-1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-16BE   | @
            UTF-16LE   | @
            UTF-16     | @
            UTF-32BE   | @
            UTF-32LE   | @
            ISO-8859-1 | +"more":"caf\u00e9"
            ISO-8859-1 | +"more":"overlong \u00c0\u00af"
            ISO-8859-1 | +"more":"overlong nul \u00c0\u0080"
            ISO-8859-1 | +"more":"cut off \u00e2\u0082"
            ISO-8859-1 | +"more":"a surrogate \u00ed\u00a0\u0080"
            ISO-8859-1 | +"more":"too high \u00f4\u0090\u0080\u0080"
            """)
    void a_body_that_is_not_utf_8_is_rejected(Charset charset, String how) {
        for (var write : Write.values())
            send(write, Shorthand.spoil(write.document, how).getBytes(charset))
                    .mustBeProblem(400, "malformed-body").about(write.path);
    }

    private Answer send(Write write, byte[] body) {
        return Wire.exchange(service.port(), write.with(body, write.token(service)));
    }
}
