package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final String WITH_LENGTH = "HTTP/1.1 200 \r\nContent-Length: 5\r\nKeep-Alive: timeout=60\r\n\r\nhello";
    private static final String IN_CHUNKS = "HTTP/1.1 401 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nno,\r\nA\r\n not \r\nyou\r\n0\r\n\r\n";
    private static final String WITHOUT_BODY = "HTTP/1.1 204 \r\nDate: today\r\n\r\n";

    private final AnswerReader reader = new AnswerReader();

    @Test
    void a_body_of_known_length_is_read() {
        assertThat(read(WITH_LENGTH)).containsExactly(new HttpAnswer(200, "hello"));
    }

    @Test
    void a_body_in_chunks_is_put_together() {
        assertThat(read(IN_CHUNKS)).containsExactly(new HttpAnswer(401, "no, not \r\nyou"));
    }

    @Test
    void an_answer_may_have_no_body() {
        assertThat(read(WITHOUT_BODY)).containsExactly(new HttpAnswer(204, ""));
    }

    @Test
    void responses_are_parsed_identically_however_the_bytes_are_split() {
        var all = WITH_LENGTH + IN_CHUNKS + WITHOUT_BODY + WITH_LENGTH;
        var answers = List.of(new HttpAnswer(200, "hello"), new HttpAnswer(401, "no, not \r\nyou"),
                new HttpAnswer(204, ""),
                new HttpAnswer(200, "hello"));

        for (var cut = 1; cut <= all.length(); cut++) {
            assertThat(read(all.split("(?s)(?<=\\G.{%d})".formatted(cut)))).isEqualTo(answers);
        }
    }

    private List<HttpAnswer> read(String... deliveries) {
        var answers = new ArrayList<HttpAnswer>();
        for (var delivery : deliveries) {
            reader.add(ByteBuffer.wrap(delivery.getBytes(ISO_8859_1)));
            for (var answer = reader.take(); answer != null; answer = reader.take())
                answers.add(answer);
        }
        return answers;
    }
}
