package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.proving.Shell.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An operator rebuilds a projection on the command line. */
@ExtendWith(SharedDemo.class)
@ResourceLock(SharedDemo.REBUILDS)
class RebuildCommandTest {

    private static final Pattern ACCEPT = Pattern.compile("./jurybox rebuild rankings --accept ([0-9a-f]{64})");
    private static final int DIFFERENT = 11;

    private final DemoStack demo;

    RebuildCommandTest(DemoStack demo) {
        this.demo = demo;
    }

    @Test
    void a_diff_is_shown_and_accepted_by_its_digest_and_a_promotion_is_rolled_back() {
        var tools = demo.compare("Grinder", "Grinds.");
        await().atMost(Duration.ofMinutes(1)).until(() -> forgeScore(tools.right()) == 1);
        var different = rebuild();
        var digest = ACCEPT.matcher(different.output()).results().map(found -> found.group(1)).findFirst().orElse("");
        var refused = rebuild("--accept", "0".repeat(64));
        var accepted = rebuild("--accept", digest);
        var again = rebuild("--accept", digest);
        var equal = rebuild("--promote");
        var back = rebuild("--rollback");

        assertThat(different.exitCode()).as(different.output()).isEqualTo(DIFFERENT);
        assertThat(different.output()).contains("places on board verdict: 0 added, 0 removed, ", "Rows of tables:")
                .containsPattern(tools.right() + " +\\d+ → \\d+ +1\\.0 → 0\\.5 ");
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(DIFFERENT);
        assertThat(refused.output()).contains(digest, "/diff");
        assertThat(accepted.exitCode()).as(accepted.output()).isZero();
        assertThat(accepted.output()).contains("PROMOTED");
        assertThat(again.output()).contains("No generation of rankings is built");
        assertThat(equal.exitCode()).as(equal.output()).isZero();
        assertThat(equal.output()).contains("Nothing would change.", "PROMOTED");
        assertThat(back.exitCode()).as(back.output()).isZero();
        assertThat(back.output()).contains("ROLLED BACK: generation ");
    }

    private Answer rebuild(String... options) {
        return demo.word("rebuild", "rankings " + String.join(" ", options));
    }

    /** Returns 0 if the tool is not ranked yet. No vote is cast on it, so the score stays until the promotion. */
    private int forgeScore(String tool) throws SQLException {
        try (var views = demo.views(); var statement = views.prepareStatement("""
                update standing
                   set verdict = 1
                 where generation = live('rankings')
                   and tool = ?
                   and not dirty""")) {
            statement.setString(1, tool);
            return statement.executeUpdate();
        }
    }
}
