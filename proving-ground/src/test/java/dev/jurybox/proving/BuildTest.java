package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a build by {@code ./jurybox} prints and how a failed build ends. */
class BuildTest {

    private static final int BUILD_FAILED = 9;

    private final ScriptedBuild build;

    BuildTest(@TempDir Path directory) {
        build = ScriptedBuild.in(directory);
    }

    @Test
    void the_build_prints_its_downloads_and_its_duration() {
        assertThat(build.down().output()).startsWith("building local\ndownloaded 3 files, 15 MB\nbuilt in ")
                .endsWith("it runs\n");
        assertThat(build.file("target/build.log")).content().contains("surefire");
    }

    @Test
    void an_up_to_date_build_is_not_repeated() {
        build.down();

        assertThat(build.down().output()).isEqualTo("it runs\n");
    }

    @Test
    void in_a_terminal_progress_is_shown_on_one_line() {
        assertThat(build.run("script -qec 'JAVA_HOME=$PWD/jdk ./jurybox down' /dev/null").output())
                .contains("\rbuilding: downloading spring-core-7.0.1.jar\033[K")
                .contains("\rbuilding: downloading spring-core-7.0.1.jar (2 files, 14 MB)\033[K")
                .contains("\rbuilding: compiling local\033[K")
                .contains("\r\033[Kdownloaded 3 files, 15 MB");
    }

    @Test
    void without_a_terminal_progress_is_printed_every_hundred_downloads() {
        build.maven(
                "for i in $(seq 250); do echo '[INFO] Downloaded from x: https://x/a.jar (100 kB at 1 MB/s)'; done");

        assertThat(build.down().output())
                .contains("downloaded 100 files, 24 MB so far\n", "downloaded 200 files, 34 MB so far\n")
                .contains("downloaded 253 files, 40 MB\n");
    }

    @Test
    void a_failed_build_prints_its_errors_and_its_jar_is_not_used() {
        build.maven("echo half >local/target/local.jar; echo '[ERROR] No space left on device'; exit 1");
        var answer = build.down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("[ERROR] No space left on device\n").contains("jurybox: the build failed")
                .doesNotContain("[INFO]", "network");
        build.maven("");
        assertThat(build.down().output()).contains("building local");
    }

    @Test
    void a_broken_jdk_is_reported_and_the_next_one_is_used() {
        build.must("cp -r jdk broken && echo 'exit 1' >broken/bin/javac");

        var answer = build.run("JAVA_HOME=$PWD/broken PATH=$PWD/jdk/bin:$PATH ./jurybox down");

        assertThat(answer.output())
                .startsWith("jurybox: the JDK in %s/broken does not run".formatted(build.directory()))
                .endsWith("it runs\n");
    }

    /** The preparation of fast starts fails here, as it would on a full disk. */
    @Test
    void a_failed_preparation_of_fast_starts_is_reported_and_skipped() {
        build.must("echo 'case \"$*\" in *prepare) exit 5 ;; esac' >>jdk/bin/java");

        var answer = build.run("JAVA_HOME=$PWD/jdk ./jurybox bench http");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains("jurybox: that failed, so starts take longer; ").endsWith("it runs\n");
    }

    @Test
    void a_failed_download_hints_at_a_missing_network() {
        build.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'; exit 1");
        var answer = build.down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("is there a network?");
    }
}
