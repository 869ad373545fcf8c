package dev.jurybox.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        cache.publish();

        assertThat(cache.used()).hasSize(1);
        assertThat(java(String.join(" ", cache.used()) + " -XX:AOTMode=on -version")).isZero();
    }

    /** A limit on the size of a file, in KB, simulates a full disk. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "2000"})
    void a_cache_truncated_by_a_full_disk_is_never_used(String kilobytes) throws Exception {
        record(kilobytes);

        assertThatThrownBy(cache::publish).isInstanceOf(UserError.class).hasMessageContaining("is the disk full?");
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
