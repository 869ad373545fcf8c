package dev.jurybox.proving.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void a_vote_costs_what_the_processes_used_since_then() {
        var before = new ProcessorTime(Map.of("command", Duration.ofSeconds(10), "query", Duration.ofSeconds(4)));
        var after = new ProcessorTime(Map.of("command", Duration.ofSeconds(12), "query", Duration.ofSeconds(5)));

        assertThat(after.microsPerVote(before, 10_000))
                .containsExactlyInAnyOrderEntriesOf(Map.of("command", 200.0, "query", 100.0, "sum", 300.0));
    }
}
