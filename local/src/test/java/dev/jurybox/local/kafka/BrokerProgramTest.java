package dev.jurybox.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.process.StartMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProgramTest {

    @TempDir
    private Path repository;

    @Test
    void it_runs_from_the_classes_of_its_caller_where_no_jar_is_built() {
        var program = BrokerProgram.of(repository, StartMode.AS_FAST_AS_PREPARED);

        assertThat(program.classPath()).contains("kafka-server");
        assertThat(program.extraFlags()).isEmpty();
        assertThat(BrokerProgram.cache(repository)).isEmpty();
    }

    @Test
    void it_runs_from_the_built_jar() throws IOException {
        var jar = built();

        var program = BrokerProgram.of(repository.resolve("..").resolve(repository.getFileName()),
                StartMode.AS_FAST_AS_PREPARED);

        assertThat(program.classPath()).isEqualTo(jar.toString());
        assertThat(program.extraFlags()).isEmpty();
    }

    @Test
    void it_starts_from_the_cache_that_a_preparation_recorded() throws IOException {
        built();
        var recording = BrokerProgram.of(repository, StartMode.PREPARING).extraFlags().getFirst();
        Files.createFile(Path.of(recording.replace("-XX:AOTCacheOutput=", "")));
        BrokerProgram.cache(repository).orElseThrow().publish(Instant.now());

        assertThat(BrokerProgram.of(repository, StartMode.AS_FAST_AS_PREPARED).extraFlags())
                .singleElement().asString().startsWith("-XX:AOTCache=").endsWith("kafka.aot");
    }

    private Path built() throws IOException {
        var jar = Files.createDirectories(repository.resolve("local/target")).resolve("local.jar");
        Files.createFile(jar);
        return Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
