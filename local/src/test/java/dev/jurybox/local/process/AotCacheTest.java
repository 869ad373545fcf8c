package dev.jurybox.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM writes its AOT cache when it ends. A cache for which the disk had no space must never be used. */
class AotCacheTest {

    @TempDir
    private Path directory;

    private AotCache cache;

    @BeforeEach
    void before() throws IOException {
        cache = AotCache.of("java", Files.createFile(directory.resolve("some.jar")));
    }

    @Test
    void a_cache_is_used_only_after_it_is_published() throws Exception {
        record("unlimited");
        assertThat(cache.used()).isEmpty();

        cache.publish(Instant.now());

        assertThat(cache.used()).hasSize(1);
        assertThat(java(String.join(" ", cache.used()) + " -XX:AOTMode=on -version")).isZero();
    }

    /** A limit on the size of a file, in KB, simulates a full disk. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "2000"})
    void a_cache_truncated_by_a_full_disk_is_never_used(String kilobytes) throws Exception {
        record(kilobytes);

        assertThatThrownBy(() -> cache.publish(Instant.now())).isInstanceOf(UserError.class)
                .hasMessageContaining("is the disk full?");
        assertThat(cache.isCurrent()).isFalse();
    }

    @Test
    void a_cache_whose_writer_was_killed_is_not_used() throws Exception {
        record("unlimited");
        Files.createFile(directory.resolve("fast/java.aot.unpublished.config"));

        assertThatThrownBy(() -> cache.publish(Instant.now())).hasMessageContaining("not written to its end");
        assertThat(cache.isCurrent()).isFalse();
    }

    @Test
    void a_cache_that_an_earlier_run_left_is_not_used() throws Exception {
        record("unlimited");
        cache.recorded();

        assertThatThrownBy(() -> cache.publish(Instant.now())).isInstanceOf(UserError.class);
    }

    /** The cache would be newer than the jar, and so be taken for a cache of that jar. */
    @Test
    void a_cache_of_a_jar_that_was_built_anew_meanwhile_is_not_used() throws Exception {
        var begun = Files.getLastModifiedTime(cache.jar()).toInstant().minusSeconds(1);
        record("unlimited");

        assertThatThrownBy(() -> cache.publish(begun)).hasMessageContaining("built anew");
        assertThat(cache.isCurrent()).isFalse();
    }

    private void record(String kilobytes) throws Exception {
        java(String.join(" ", cache.recorded()) + " -version", "trap '' XFSZ; ulimit -f " + kilobytes + "; ");
    }

    private int java(String words) throws Exception {
        return java(words, "");
    }

    private int java(String words, String before) throws Exception {
        return new ProcessBuilder("bash", "-c", before + "exec '" + JavaRuntime.program() + "' " + words)
                .redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start().waitFor();
    }
}
