package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script builds, in a copy of the repository without sources, by a Maven that only says what Maven says. */
class BuildTest {

    private static final int BUILD_FAILED = 9;
    private static final int INTERRUPTED = 130;

    /** It makes every jar, once a test lets it. */
    private static final String MAVEN = """
            #!/bin/sh
            echo '[INFO] Downloading from central: https://repo.example.org/spring-core/7.0.1/spring-core-7.0.1.jar'
            echo '[INFO] Downloaded from central: https://repo.example.org/spring-core/7.0.1/spring-core-7.0.1.jar (2.1 MB at 6.5 MB/s)'
            echo '[INFO] Downloaded from central: https://repo.example.org/kafka/4.2.1/kafka-4.2.1.jar (12 MB at 6.5 MB/s)'
            echo '[INFO] Downloaded from central: https://repo.example.org/kafka/4.2.1/kafka-4.2.1.pom (950 kB at 6.5 MB/s)'
            echo '[INFO] --- compiler:3.15.0:compile (default-compile) @ local ---'
            echo '[INFO] --- surefire:3.5.6:test (default-test) @ local ---'
            ls local/target/classes local/target/local.jar local/target/lib >>found 2>/dev/null
            %s
            for module in */src; do echo whole >${module%%/src}/target/${module%%/src}.jar; done
            """;

    /** The first one is stopped with half of everything made, which is younger than any source. */
    private static final String HALFWAY = """
            mkdir -p local/target/classes local/target/lib
            for half in classes/Main.class lib/kafka.jar local.jar; do echo half >local/target/$half; done
            [ -e again ] || { touch again; echo >halfway; read -r _ <go; }
            """;

    @TempDir
    private Path repository;

    @BeforeEach
    void copy() {
        must("""
                cp -r '%s/config' . && cp '%1$s/jurybox' . && touch pom.xml && mkfifo halfway go
                for module in shared-events shared-http local event-store command-service query-service proving-ground; do
                    mkdir -p $module/src/main $module/target && touch $module/pom.xml
                done
                mkdir -p jdk/bin && echo 'JAVA_VERSION="25.0.9"' >jdk/release
                for tool in java javac; do printf '#!/bin/sh\\necho it runs\\n' >jdk/bin/$tool && chmod +x jdk/bin/$tool; done
                """.formatted(Shell.REPOSITORY));
    }

    @Test
    void it_says_what_was_downloaded_and_that_it_is_built() throws IOException {
        maven("");

        assertThat(down().output()).startsWith("building local\ndownloaded 3 files, 15 MB\nbuilt in ")
                .endsWith("it runs\n");
        assertThat(repository.resolve("target/build.log")).content().contains("surefire");
    }

    @Test
    void what_is_built_is_not_built_again() throws IOException {
        maven("");
        down();

        assertThat(down().output()).isEqualTo("it runs\n");
    }

    @Test
    void a_terminal_has_one_line_that_says_what_is_being_done() throws IOException {
        maven("");

        assertThat(run("script -qec 'JAVA_HOME=$PWD/jdk ./jurybox down' /dev/null").output())
                .contains("\rbuilding: downloading spring-core-7.0.1.jar\033[K")
                .contains("\rbuilding: downloading spring-core-7.0.1.jar (2 files, 14 MB)\033[K")
                .contains("\rbuilding: compiling local\033[K")
                .contains("\r\033[Kdownloaded 3 files, 15 MB");
    }

    @Test
    void a_log_has_a_line_every_hundred_files() throws IOException {
        maven("for i in $(seq 250); do echo '[INFO] Downloaded from central: https://x/a.jar (100 kB at 1 MB/s)'; done");

        assertThat(down().output())
                .contains("downloaded 100 files, 24 MB so far\n", "downloaded 200 files, 34 MB so far\n")
                .contains("downloaded 253 files, 40 MB\n");
    }

    @Test
    void what_failed_is_said_and_a_jar_of_it_is_not_believed() throws IOException {
        maven("echo half >local/target/local.jar; echo '[ERROR] No space left on device'; exit 1");
        var answer = down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("[ERROR] No space left on device\n").contains("jurybox: the build failed")
                .doesNotContain("[INFO]", "network");
        maven("");
        assertThat(down().output()).contains("building local");
    }

    @Test
    void a_jdk_that_does_not_run_is_named_and_the_next_one_is_taken() throws IOException {
        maven("");
        must("cp -r jdk broken && echo 'exit 1' >broken/bin/javac");

        var answer = run("JAVA_HOME=$PWD/broken PATH=$PWD/jdk/bin:$PATH ./jurybox down");

        assertThat(answer.output()).startsWith("jurybox: the JDK in %s/broken does not run".formatted(repository))
                .endsWith("it runs\n");
    }

    /** As on a full disk. */
    @Test
    void what_could_not_be_prepared_is_said_and_done_without() throws IOException {
        maven("");
        must("echo 'case \"$*\" in *prepare) exit 5 ;; esac' >>jdk/bin/java");

        var answer = run("JAVA_HOME=$PWD/jdk ./jurybox bench http");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains("jurybox: that failed, so starts take longer; ").endsWith("it runs\n");
    }

    @Test
    void without_a_network_it_asks_for_one() throws IOException {
        maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'; exit 1");
        var answer = down();

        assertThat(answer.exitCode()).isEqualTo(BUILD_FAILED);
        assertThat(answer.output()).contains("is there a network?");
    }

    @Test
    void nothing_that_a_killed_build_made_is_believed() throws IOException {
        maven(HALFWAY);

        var answer = run(begun()
                + "kill -9 $script $(cat target/build.begun) && wait $script; JAVA_HOME=$PWD/jdk ./jurybox down");

        assertThat(answer.output()).contains("cut off").contains("building local").endsWith("it runs\n");
        assertThat(repository.resolve("local/target/local.jar")).hasContent("whole");
        assertThat(repository.resolve("found")).isEmptyFile();
    }

    /** Two at once would make the same files. */
    @Test
    void a_build_that_outlived_its_script_is_waited_for() throws IOException {
        maven(HALFWAY);

        var answer = run(begun() + """
                kill -9 $script && wait $script
                JAVA_HOME=$PWD/jdk ./jurybox down >second 2>&1 & second=$!
                until grep -q -e waiting -e runs second; do :; done
                echo >go
                wait $second && cat second""");

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("waiting for a build").endsWith("it runs\n");
        assertThat(repository.resolve("local/target/local.jar")).hasContent("whole");
        assertThat(repository.resolve("found")).isEmptyFile();
    }

    @Test
    void an_interrupt_ends_it_all_and_is_no_failure() throws IOException {
        maven(HALFWAY);

        var answer = run(
                "set -m\n" + begun() + "kill -INT -- -$script; wait $script; echo \"ended with $?\"; pgrep -g $script");

        assertThat(answer.output()).contains("ended with " + INTERRUPTED)
                .endsWith("ended with %d\n".formatted(INTERRUPTED))
                .doesNotContain("failed");
    }

    /** The script in the background, and its Maven halfway. */
    private static String begun() {
        return "JAVA_HOME=$PWD/jdk ./jurybox down & script=$!; read -r _ <halfway\n";
    }

    private void maven(String making) throws IOException {
        Files.writeString(repository.resolve("mvnw"), MAVEN.formatted(making));
        must("chmod +x mvnw");
    }

    private Shell.Answer down() {
        return run("JAVA_HOME=$PWD/jdk ./jurybox down");
    }

    private void must(String command) {
        var answer = run("set -e\n" + command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    private Shell.Answer run(String command) {
        return Shell.run("cd '%s'\n%s".formatted(repository, command));
    }
}
