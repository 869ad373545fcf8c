package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that adopters and contributors of an open-source project look for are present. */
class AdoptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "NOTICE", "SECURITY.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md",
        ".editorconfig"})
    void the_repository_contains_the_expected_file(String file) {
        assertThat(Shell.REPOSITORY.resolve(file)).isNotEmptyFile();
    }

    @Test
    void the_licence_in_the_pom_matches_the_licence_file() throws IOException {
        assertThat(Files.readString(Shell.REPOSITORY.resolve("LICENSE"))).contains("Apache License", "Version 2.0");
        assertThat(Files.readString(Shell.REPOSITORY.resolve("pom.xml"))).contains("<name>Apache-2.0</name>");
    }
}
