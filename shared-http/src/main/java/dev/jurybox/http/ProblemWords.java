package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What a type of problem means, and what a client or its user can do about it.
 *
 * @param meaning what the service found
 * @param remedy what to do
 */
public record ProblemWords(String meaning, String remedy) {

    private static final Properties TEXTS = read();

    public static ProblemWords of(ProblemType type) {
        return new ProblemWords(text(type.slug() + ".meaning"), text(type.slug() + ".remedy"));
    }

    private static String text(String key) {
        return Objects.requireNonNull(TEXTS.getProperty(key), key);
    }

    private static Properties read() {
        try (var file = ProblemWords.class.getResourceAsStream("/problems.properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
