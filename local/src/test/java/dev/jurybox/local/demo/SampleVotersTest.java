package dev.jurybox.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleVotersTest {

    private final AtomicInteger made = new AtomicInteger();
    private final SampleVoters voters;

    SampleVotersTest(@TempDir Path directory) {
        this.voters = new SampleVoters(directory.resolve("demo-voters"));
    }

    @Test
    void the_same_voters_are_returned_each_time() {
        var first = voters.atLeast(3, this::newVoter);

        assertThat(first).containsExactly("voter-1", "voter-2", "voter-3");
        assertThat(voters.atLeast(3, this::newVoter)).isEqualTo(first);
        assertThat(made).hasValue(3);
    }

    @Test
    void existing_voters_are_kept_when_more_are_needed() {
        voters.atLeast(1, this::newVoter);

        assertThat(voters.atLeast(2, this::newVoter)).containsExactly("voter-1", "voter-2");
    }

    private String newVoter() {
        return "voter-" + made.incrementAndGet();
    }
}
