package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A second count of the demo's log agrees with the stack's answers, and finds a row that is wrong. */
@ExtendWith(SharedDemo.class)
@ResourceLock(SharedDemo.REBUILDS)
class DeepVerifyTest {

    @Test
    void a_second_count_of_the_demo_agrees_with_its_answers(DemoStack demo) {
        var answer = demo.word("verify", "--deep", "--seed 17");

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("seed 17, as of now, ").containsPattern("\\d+ of \\d+ events, \\d+/s")
                .containsPattern("SOUND: a second count of the log up to position \\d+ agrees");
    }

    /** The first verification alone does not compare which tools are retired. */
    @Test
    void a_row_that_differs_from_the_log_is_found(DemoStack demo) {
        var tool = demo.compare("Ristretto", "Short.").left();
        awaitRank(demo, tool);
        assertThat(demo.changeRows("update standing set retired = true where tool = '%s'".formatted(tool))).isOne();
        try {
            assertThat(demo.word("verify").exitCode()).isZero();
            var answer = Shell.run("./jurybox verify --deep --json --data '%s' 2>/dev/null".formatted(demo.data()));
            assertThat(answer.exitCode()).as(answer.output()).isEqualTo(11);
            var deep = Stack.json(answer.output()).path("deep");
            assertThat(deep.path("sound").asBoolean(true)).isFalse();
            assertThat(deep.path("unreadable").asLong(1)).isZero();
            assertThat(deep.path("differences").toString()).contains("board verdict, place ", "\"" + tool + "\"");
        } finally {
            demo.changeRows("update standing set retired = false where tool = '%s'".formatted(tool));
            awaitRank(demo, demo.compare("Lungo", "Long.").left());
        }
    }

    /** The page that a verification asks for is another one, which the service has not cached since the last event. */
    private static void awaitRank(DemoStack demo, String tool) {
        await().atMost(Duration.ofSeconds(60)).until(() -> demo.query("/api/leaderboards/verdict?limit=99").toString()
                .contains(tool));
    }
}
