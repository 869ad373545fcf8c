package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Runs every command of the README as printed, with the ports and the data directory of the shared demo. */
@ExtendWith(SharedDemo.class)
@ResourceLock(SharedDemo.REBUILDS)
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    /** The commands that start and stop the stack are those that start and stop the shared demo. */
    @Test
    void every_command_in_the_readme_works_as_printed(DemoStack demo) {
        var readme = demo.readme();
        assertThat(demo.startOutput()).containsPattern("READY in [0-9.]+ s");

        var before = ships(readme);
        assertThat(Shell.run(readme.vote()).output()).contains("\"changed\":true");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ships(readme)).isGreaterThan(before));
        assertThat(Shell.run(readme.boards()).output()).contains("\"board\":\"verdict\"", "\"order\":\"closest\"");
        assertThat(Shell.run(readme.checks()))
                .satisfies(answer -> assertThat(answer.exitCode()).as(answer.output()).isZero());
        assertThat(Shell.run(readme.register()).output()).contains("\"changed\":true");
    }

    private static int ships(ReadmeCommands readme) {
        return Stack.json(Shell.run(readme.read()).output()).path("community").path("ship").asInt();
    }

    @Test
    void every_link_leads_to_an_existing_file() throws IOException {
        assertThat(LINK.matcher(ReadmeCommands.text()).results().map(found -> found.group(1))).isNotEmpty()
                .allSatisfy(link -> assertThat(Shell.REPOSITORY.resolve(link)).exists());
    }

    @Test
    void continuous_integration_runs_the_documented_test_command() throws IOException {
        assertThat(ReadmeCommands.text()).contains("`./jurybox test`");
        assertThat(Files.readString(Shell.REPOSITORY.resolve(".ci/run"))).contains("./jurybox test");
    }
}
