package dev.jurybox.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.UserError;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file or stream without a usable private key is reported with a message for the user. */
class SigningKeyTest {

    @TempDir
    private Path directory;

    @Test
    void a_missing_key_file_is_reported() {
        var missing = directory.resolve("missing.key");
        assertThatThrownBy(() -> SigningKey.in(missing)).isInstanceOf(UserError.class)
                .hasMessage("%s cannot be read: there is no such file.", missing);
    }

    @Test
    void a_file_without_a_private_key_is_reported() throws Exception {
        var file = Files.writeString(directory.resolve("people.key"), "no key");
        assertThatThrownBy(() -> SigningKey.in(file)).isInstanceOf(UserError.class)
                .hasMessageContaining("is no private key");
    }

    @Test
    void a_stream_without_a_private_key_is_reported() {
        var input = new ByteArrayInputStream("no key".getBytes(UTF_8));
        assertThatThrownBy(() -> SigningKey.from(input)).isInstanceOf(UserError.class)
                .hasMessageContaining("is no private key");
    }
}
