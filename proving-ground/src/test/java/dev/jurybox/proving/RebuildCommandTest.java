package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.proving.Shell.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    /** The sample catalogue has more than 7,000 events. */
    @Test
    void a_slow_rebuild_is_paused_and_resumed_at_another_rate() {
        var slow = CompletableFuture.supplyAsync(() -> rebuild("--rate", "50"), Thread::startVirtualThread);
        await().atMost(Duration.ofMinutes(1)).until(() -> !rankings("BUILDING").isEmpty());
        var paused = rebuild("--pause");
        var again = rebuild("--pause");
        var resumed = rebuild("--resume", "--rate", "1000000");
        var none = rebuild("--cancel");
        slow.join();
        demo.administer("DELETE", "/api/admin/projections/rankings/rebuilds/" + rankings("BUILT").getFirst());

        assertThat(paused.exitCode()).as(paused.output()).isZero();
        assertThat(paused.output()).contains("PAUSED: generation ", "./jurybox rebuild rankings --resume");
        assertThat(again.exitCode()).as(again.output()).isEqualTo(DIFFERENT);
        assertThat(again.output()).contains("This generation is in state PAUSED.");
        assertThat(resumed.exitCode()).as(resumed.output()).isZero();
        assertThat(resumed.output()).contains("EQUAL");
        assertThat(slow.join().exitCode()).as(slow.join().output()).isZero();
        assertThat(slow.join().output()).contains("events, paused", "EQUAL");
        assertThat(none.exitCode()).as(none.output()).isEqualTo(DIFFERENT);
        assertThat(none.output()).contains("No rebuild of rankings is running or paused.");
    }

    private List<Integer> rankings(String state) {
        return demo.administer("GET", "/api/admin/projections").path("projections").valueStream()
                .filter(each -> each.path("name").asString().equals("rankings"))
                .flatMap(each -> each.path("generations").valueStream())
                .filter(each -> each.path("state").asString().equals(state))
                .map(each -> each.path("generation").asInt())
                .toList();
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
