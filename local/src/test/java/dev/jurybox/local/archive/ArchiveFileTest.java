package dev.jurybox.local.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {

    private static final byte[] TEXT = "votes ".repeat(50_000).getBytes(UTF_8);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"log.ndjson", "log.ndjson.gz"})
    void what_is_written_is_read_again(String name) throws IOException {
        var file = written(name);

        try (var in = file.open()) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
        assertThat(Files.size(directory.resolve(name)) < TEXT.length / 10).isEqualTo(name.endsWith(".gz"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_may_read_it() throws IOException {
        written("log.ndjson");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("log.ndjson"))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_existing_file_is_never_overwritten() throws IOException {
        var file = written("log.ndjson");
        try (var out = file.create()) {
            out.write(0);
        }

        assertThatThrownBy(file::create).isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(file::complete).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readAllBytes(directory.resolve("log.ndjson"))).isEqualTo(TEXT);
    }

    @Test
    void a_compressed_file_that_is_cut_off_or_is_not_compressed_is_no_archive() throws IOException {
        written("log.ndjson.gz");
        var compressed = Files.readAllBytes(directory.resolve("log.ndjson.gz"));

        assertThat(sentenceOn("cut.gz",
                Arrays.copyOf(compressed, compressed.length - 20))).isEqualTo("It is no export of a log.");
        assertThat(sentenceOn("plain.gz", TEXT)).isEqualTo("It is not compressed, although its name says so.");
        assertThat(sentenceOn("empty.gz", new byte[0])).isEqualTo("It is not compressed, although its name says so.");
    }

    /** So a killed export leaves no file that could be taken for a whole one. */
    @Test
    void it_has_its_name_only_when_it_is_complete() throws IOException {
        var file = new ArchiveFile(directory.resolve("log.ndjson").toString());
        try (var out = file.create()) {
            out.write(TEXT);
        }

        assertThat(file.exists()).isFalse();
        assertThat(file.isHalf()).isTrue();
        file.complete();
        assertThat(file.exists()).isTrue();
        assertThat(file.isHalf()).isFalse();
    }

    private String sentenceOn(String name, byte[] bytes) throws IOException {
        Files.write(directory.resolve(name), bytes);
        var file = new ArchiveFile(directory.resolve(name).toString());
        try (var in = file.open()) {
            ArchiveReader.of(in);
            return "";
        } catch (InvalidArchiveException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private ArchiveFile written(String name) throws IOException {
        var file = new ArchiveFile(directory.resolve(name).toString());
        try (var out = file.create()) {
            out.write(TEXT);
        }
        file.complete();
        return file;
    }
}
