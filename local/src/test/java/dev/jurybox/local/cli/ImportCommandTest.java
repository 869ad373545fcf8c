package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.archive.ArchiveFile;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @Test
    void a_file_that_is_missing_is_a_usage_error_and_makes_no_data(@TempDir Path directory) {
        var file = new ArchiveFile(directory.resolve("missing.ndjson").toString());
        var data = directory.resolve("data");

        assertThatThrownBy(() -> new ImportCommand(data, directory, file, false).run())
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage("There is no file %s.".formatted(file.name()));
        assertThat(data).doesNotExist();
    }
}
