package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChunkedInputTest {

    @Test
    void chunks_are_joined_into_one_body_up_to_the_last_chunk() throws IOException {
        assertThat(read("3\r\none\r\nA\r\n\r\ntwo\r\nthr\r\n2\r\nee\r\n0\r\n\r\nHTTP/1.1"))
                .isEqualTo("one\r\ntwo\r\nthree");
    }

    @Test
    void a_truncated_body_is_not_read_as_complete() {
        assertThatThrownBy(() -> read("5\r\nhel")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("5\r\nhello\r\n")).isInstanceOf(EOFException.class);
    }

    private static String read(String bytes) throws IOException {
        var input = new ChunkedInput(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)));
        return new String(input.readAllBytes(), ISO_8859_1);
    }
}
