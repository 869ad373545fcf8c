package dev.jurybox.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCommandService.class)
class LogHealthTest {

    @Test
    void it_is_ready_on_any_log_if_none_is_named(CommandService service) {
        assertThat(service.readiness()).isEqualTo(200);
    }

    @Test
    void it_is_not_ready_on_another_log_than_the_one_named() {
        try (var service = CommandService.start("--jurybox.log.id=" + UUID.randomUUID())) {
            assertThat(service.readiness()).isEqualTo(503);
        }
    }

    @Test
    void it_does_not_start_with_another_number_of_partitions_than_the_log_has(CommandService service) {
        assertThatThrownBy(() -> service.another("--jurybox.log.partitions=5"))
                .hasStackTraceContaining("has 12 partitions for ever");
    }
}
