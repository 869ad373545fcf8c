package dev.jurybox.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private final Path root;

    DataDirectoryTest(@TempDir Path parent) {
        this.root = parent.resolve("data");
    }

    @Test
    void a_reopened_directory_remembers_its_ports() {
        DataDirectory.opened(root).settings().remember(new PortPlan(9_000));

        assertThat(DataDirectory.opened(root).settings().ports()).contains(new PortPlan(9_000));
    }

    @Test
    void a_directory_with_something_else_in_it_is_refused() throws IOException {
        Files.writeString(Files.createDirectories(root).resolve("thesis.txt"), "chapter one");

        assertRefused(() -> DataDirectory.opened(root), "was not made by Jurybox and is not empty");
    }

    @Test
    void a_directory_of_another_layout_is_refused() throws IOException {
        Files.writeString(Files.createDirectories(root).resolve("jurybox.properties"), "layout=99");

        assertRefused(() -> DataDirectory.opened(root), "was made by another version of Jurybox");
    }

    @Test
    void a_file_in_place_of_the_directory_is_refused() throws IOException {
        Files.writeString(root, "not a directory");

        assertRefused(() -> DataDirectory.opened(root), "is not a directory");
    }

    @Test
    void a_start_that_was_killed_at_its_very_first_file_can_be_repeated() throws IOException {
        Files.writeString(Files.createDirectories(root).resolve("jurybox.properties.half"), "lay");

        assertThat(DataDirectory.opened(root).settings().exist()).isTrue();
    }

    @Test
    void deleting_the_directory_leaves_foreign_files_in_place() throws IOException {
        var data = DataDirectory.opened(root);
        Files.createDirectories(data.kafka());
        var note = Files.writeString(root.resolve("note.txt"), "mine");

        data.delete();

        assertThat(root).isDirectoryContaining(note::equals);
        assertThat(data.kafka()).doesNotExist();
    }

    @Test
    void only_one_launcher_can_lock_the_directory() {
        var data = DataDirectory.opened(root);

        try (var _ = LauncherLock.acquire(data).orElseThrow()) {
            assertThat(LauncherLock.isHeld(data)).isTrue();
            assertThat(LauncherLock.acquire(data)).isEmpty();
        }
        assertThat(LauncherLock.isHeld(data)).isFalse();
    }

    private static void assertRefused(ThrowingCallable opening, String why) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        UserError.class, userError -> assertThat(userError.code()).isEqualTo(ExitCode.DATA_UNUSABLE))
                .hasMessageContaining(why)
                .hasMessageEndingWith("name another one with --data.");
    }
}
