package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.proving.Shell.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** An export of the demo becomes another stack. Alone, because both stacks must have read the same events. */
@ExtendWith(SharedDemo.class)
@Isolated
class ArchiveCommandTest {

    private final DemoStack demo;
    private final Path directory;
    private final Stack copy;

    ArchiveCommandTest(DemoStack demo, @TempDir Path directory) {
        this.demo = demo;
        this.directory = directory;
        copy = new Stack(directory.resolve("copy"));
    }

    @AfterEach
    void stop() {
        copy.word("down");
    }

    @Test
    void a_new_stack_made_of_an_export_has_the_same_log_and_read_models() {
        var file = directory.resolve("log.ndjson.gz").toString();
        var exported = demo.word("export", file);
        assertThat(exported.exitCode()).as(exported.output()).isZero();
        assertThat(exported.output()).containsPattern("EXPORTED: \\d+ events and \\d+ receipts, SHA-256 [0-9a-f]{64}");
        mustFail(demo.word("export", file), 2, "exists: name another file.");

        mustFail(copy.word("import", file), 5, "with other keys all voters could vote again");
        mustFail(importOfAllButTheLastLine(file), 11, "- is not imported. It is cut off in line ");
        Shell.run("cp '%s'/secrets/command/jurybox.voters.* '%s'/secrets/command".formatted(demo.data(), copy.data));
        var imported = copy.word("import", file);
        assertThat(imported.exitCode()).as(imported.output()).isZero();
        assertThat(imported.output()).containsPattern("IMPORTED: \\d+ events of log ");
        mustFail(copy.word("import", file), 5, "events already, and an export is imported into an empty log only.");

        copy.mustBeUp();
        mustFail(copy.word("import", file), 10, "stop it with ./jurybox down first.");
        await().atMost(Duration.ofMinutes(2)).until(() -> copy.word("verify").exitCode() == 0);
        assertThat(digests(copy.word("verify", "--json 2>/dev/null")))
                .isEqualTo(digests(demo.word("verify", "--json 2>/dev/null"))).hasSize(7);
        assertThat(export(copy.data)).isEqualTo(export(demo.data()));
        mustTakeVotes();
    }

    private Answer importOfAllButTheLastLine(String file) {
        return Shell.run("gzip -dc '%s' | head -n -1 | ./jurybox import - --new-keys --data '%s'"
                .formatted(file, copy.data));
    }

    private void mustTakeVotes() {
        var ship = copy.tool("mistral-3-1").at("/community/ship").asInt();
        var vote = copy.command("PUT", "/api/tools/mistral-3-1/vote", copy.newVoter(), "{\"choice\":\"SHIP\"}");
        assertThat(vote.statusCode()).as(vote.body()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> copy.tool("mistral-3-1").at("/community/ship").asInt() == ship + 1);
    }

    private static String export(Path data) {
        return Shell.run("./jurybox export - --data '%s' 2>/dev/null | sha256sum".formatted(data)).output();
    }

    private static TreeMap<String, String> digests(Answer verification) {
        var digests = new TreeMap<String, String>();
        JsonNode verified = Stack.json(verification.output());
        verified.path("projections").forEach(
                each -> digests.put(each.path("name").asString(), each.path("digest").asString()));
        return digests;
    }

    private static void mustFail(Answer answer, int exitCode, String sentence) {
        assertThat(answer.output()).contains(sentence);
        assertThat(answer.exitCode()).isEqualTo(exitCode);
    }
}
