package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.verify.RecountProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProgressBarTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;
    private final PrintStream to = new PrintStream(shown, true, UTF_8);

    @Test
    void without_a_terminal_a_line_is_printed_for_each_tenth() {
        var bar = new ProgressBar(to, false, () -> nanos);
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
    void without_a_terminal_a_slow_rebuild_is_shown_every_five_seconds_unless_nothing_changes() {
        var bar = new ProgressBar(to, false, () -> nanos);
        for (var second = 0; second <= 12; second++) {
            nanos = second * 1_000_000_000L;
            show(bar, Math.min(second, 7), 1_000);
        }
        nanos += 60_000_000_000L;
        show(bar, 7, 1_000);

        assertThat(shown.toString(UTF_8).lines().map(line -> line.replaceAll(".*] (\\d+) of.*", "$1")))
                .containsExactly("0", "5", "7");
    }

    @Test
    void a_pause_is_shown_at_once_and_has_neither_speed_nor_time_left() {
        var bar = new ProgressBar(to, false, () -> nanos);
        show(bar, 500, 1_000);
        bar.show(JsonMapper.shared().readTree("""
                {"state":"PAUSED","read":500,"cut":1000,"eventsPerSecond":null,"secondsLeft":null}"""));
        show(bar, 500, 1_000);

        assertThat(shown.toString(UTF_8).lines()).containsExactly(
                "[###############...............] 500 of 1000 events, 500/s, 2 s left",
                "[###############...............] 500 of 1000 events, paused",
                "[###############...............] 500 of 1000 events, 500/s, 2 s left");
    }

    @Test
    void a_rebuild_that_has_read_all_events_is_being_compared() {
        show(new ProgressBar(to, false, () -> nanos), 1_000, 1_000);

        assertThat(shown.toString(UTF_8).strip())
                .isEqualTo("[##############################] 1000 of 1000 events, catching up and comparing");
    }

    @ParameterizedTest
    @CsvSource({"119, 119 s", "120, 2 min", "7199, 119 min", "7200, 2 h 0 min", "90000, 25 h 0 min"})
    void a_long_time_left_is_shown_in_minutes_and_hours(long seconds, String text) {
        new ProgressBar(to, false, () -> nanos).show(new RecountProgress(500, 1_000, 250.0, seconds));

        assertThat(shown.toString(UTF_8).strip()).endsWith(", 250/s, %s left".formatted(text));
    }

    @Test
    void a_recount_is_shown_like_a_rebuild() {
        new ProgressBar(to, false, () -> nanos).show(new RecountProgress(500, 1_000, 250.0, 2));

        assertThat(shown.toString(UTF_8).strip())
                .isEqualTo("[###############...............] 500 of 1000 events, 250/s, 2 s left");
    }

    @Test
    void in_a_terminal_the_bar_is_redrawn_in_place() {
        var bar = new ProgressBar(to, true, () -> nanos);
        show(bar, 500, 1_000);
        show(bar, 1_200, 1_000);

        assertThat(shown.toString(UTF_8)).startsWith("\r[###############...............] 500 of 1000")
                .contains("\r[##############################] 1000 of 1000").doesNotContain("\n");
    }

    @Test
    void the_bar_is_empty_while_the_total_is_unknown() {
        new ProgressBar(to, false, () -> nanos).show(JsonMapper.shared().readTree("""
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
