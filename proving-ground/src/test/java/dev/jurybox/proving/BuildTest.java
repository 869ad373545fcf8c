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
    void it_says_what_was_downloaded_and_that_it_is_built() {
        assertThat(build.down().output()).startsWith("building local\ndownloaded 3 files, 15 MB\nbuilt in ")
                .endsWith("it runs\n");
        assertThat(build.file("target/build.log")).content().contains("surefire");
    }

    @Test
    void what_is_built_is_not_built_again() {
        build.down();

        assertThat(build.down().output()).isEqualTo("it runs\n");
    }

    @Test
    void a_terminal_has_one_line_that_says_what_is_being_done() {
        assertThat(build.run("script -qec 'JAVA_HOME=$PWD/jdk ./jurybox down' /dev/null").output())
                .contains("\rbuilding: downloading spring-core-7.0.1.jar\033[K")
                .contains("\rbuilding: downloading spring-core-7.0.1.jar (2 files, 14 MB)\033[K")
                .contains("\rbuilding: compiling local\033[K")
                .contains("\r\033[Kdownloaded 3 files, 15 MB");
    }

    @Test
    void a_log_has_a_line_every_hundred_files() {
        build.maven(
                "for i in $(seq 250); do echo '[INFO] Downloaded from x: https://x/a.jar (100 kB at 1 MB/s)'; done");

        assertThat(build.down().output())
                .contains("downloaded 100 files, 24 MB so far\n", "downloaded 200 files, 34 MB so far\n")
                .contains("downloaded 253 files, 40 MB\n");
    }

    @Test
    void what_failed_is_said_and_a_jar_of_it_is_not_believed() {
        build.maven("echo half >local/target/local.jar; echo '[ERROR] No space left on device'; exit 1");
        var answer = build.down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("[ERROR] No space left on device\n").contains("jurybox: the build failed")
                .doesNotContain("[INFO]", "network");
        build.maven("");
        assertThat(build.down().output()).contains("building local");
    }

    @Test
    void a_jdk_that_does_not_run_is_named_and_the_next_one_is_taken() {
        build.must("cp -r jdk broken && echo 'exit 1' >broken/bin/javac");

        var answer = build.run("JAVA_HOME=$PWD/broken PATH=$PWD/jdk/bin:$PATH ./jurybox down");

        assertThat(answer.output())
                .startsWith("jurybox: the JDK in %s/broken does not run".formatted(build.directory()))
                .endsWith("it runs\n");
    }

    /** The preparation of fast starts fails here, as it would on a full disk. */
    @Test
    void what_could_not_be_prepared_is_said_and_done_without() {
        build.must("echo 'case \"$*\" in *prepare) exit 5 ;; esac' >>jdk/bin/java");

        var answer = build.run("JAVA_HOME=$PWD/jdk ./jurybox bench http");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains("jurybox: that failed, so starts take longer; ").endsWith("it runs\n");
    }

    @Test
    void without_a_network_it_asks_for_one() {
        build.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'; exit 1");
        var answer = build.down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("is there a network?");
    }
}
