package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.verify.RecountProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProgressBarTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream to = new PrintStream(shown, true, UTF_8);

    @Test
    void without_a_terminal_a_line_is_printed_for_each_tenth() {
        var bar = new ProgressBar(to, false);
        show(bar, 0, 1_000);
        show(bar, 50, 1_000);
        show(bar, 120, 1_000);
        show(bar, 130, 1_000);
        bar.end();

        assertThat(shown.toString(UTF_8).lines()).containsExactly(
                "[..............................] 0 of 1000 events, 500/s, 2 s left",
                "[###...........................] 120 of 1000 events, 500/s, 2 s left");
    }

    @Test
    void a_recount_is_shown_like_a_rebuild() {
        new ProgressBar(to, false).show(new RecountProgress(500, 1_000, 250.0, 2));

        assertThat(shown.toString(UTF_8).strip())
                .isEqualTo("[###############...............] 500 of 1000 events, 250/s, 2 s left");
    }

    @Test
    void in_a_terminal_the_bar_is_redrawn_in_place() {
        var bar = new ProgressBar(to, true);
        show(bar, 500, 1_000);
        show(bar, 1_200, 1_000);

        assertThat(shown.toString(UTF_8)).startsWith("\r[###############...............] 500 of 1000")
                .contains("\r[##############################] 1000 of 1000").doesNotContain("\n");
    }

    @Test
    void the_bar_is_empty_while_the_total_is_unknown() {
        new ProgressBar(to, false).show(JsonMapper.shared().readTree("""
                {"state":"BUILDING","read":0,"cut":null,"eventsPerSecond":null,"trouble":"The log is away."}"""));

        assertThat(shown.toString(UTF_8).strip())
                .isEqualTo("[..............................] 0 of 0 events - The log is away.");
    }

    private static void show(ProgressBar bar, long read, long cut) {
        bar.show(JsonMapper.shared().readTree("""
                {"state":"BUILDING","read":%d,"cut":%d,"eventsPerSecond":500.0,"secondsLeft":2}"""
                .formatted(read, cut)));
    }
}
