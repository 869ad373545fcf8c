package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed or interrupted must not leave output that the next build trusts. */
class CutOffBuildTest {

    private static final int INTERRUPTED = 130;

    /** The first Maven run blocks after it wrote incomplete files, which are newer than every source. */
    private static final String HALFWAY = """
            mkdir -p local/target/classes local/target/lib
            for half in classes/Main.class lib/kafka.jar local.jar; do echo half >local/target/$half; done
            [ -e again ] || { touch again; echo >halfway; read -r _ <go; }
            """;

    private final ScriptedBuild build;

    CutOffBuildTest(@TempDir Path directory) {
        build = ScriptedBuild.in(directory);
        build.maven(HALFWAY);
    }

    @Test
    void the_output_of_a_killed_build_is_discarded() {
        var answer = build.run(begun()
                + "kill -9 $script $(cat target/build.begun) && wait $script; JAVA_HOME=$PWD/jdk ./jurybox down");

        assertThat(answer.output()).contains("cut off").contains("building local").endsWith("it runs\n");
        assertThat(build.file("local/target/local.jar")).hasContent("whole");
        assertThat(build.file("found")).isEmptyFile();
    }

    /** Two builds at once would write the same files. */
    @Test
    void a_build_that_outlived_its_script_is_waited_for() {
        var answer = build.run(begun() + """
                kill -9 $script && wait $script
                JAVA_HOME=$PWD/jdk ./jurybox down >second 2>&1 & second=$!
                until grep -q -e waiting -e runs second; do :; done
                echo >go
                wait $second && cat second""");

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("waiting for a build").endsWith("it runs\n");
        assertThat(build.file("local/target/local.jar")).hasContent("whole");
        assertThat(build.file("found")).isEmptyFile();
    }

    @Test
    void an_interrupt_stops_the_whole_build_and_is_not_a_failure() {
        var answer = build.run(
                "set -m\n" + begun() + "kill -INT -- -$script; wait $script; echo \"ended with $?\"; pgrep -g $script");

        assertThat(answer.output()).endsWith("ended with %d\n".formatted(INTERRUPTED)).doesNotContain("failed");
    }

    /**
     * Starts the script in the background and waits until its Maven is halfway. The process that runs the tests may
     * ignore interrupts, so {@code env} makes the script react to them again.
     */
    private static String begun() {
        return "JAVA_HOME=$PWD/jdk env --default-signal=INT ./jurybox down & script=$!; read -r _ <halfway\n";
    }
}
