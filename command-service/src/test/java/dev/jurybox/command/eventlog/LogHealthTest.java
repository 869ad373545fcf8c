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
    void the_service_is_ready_on_any_log_if_no_log_id_is_configured(CommandService service) {
        assertThat(service.readiness()).isEqualTo(200);
    }

    @Test
    void the_service_is_not_ready_if_the_log_has_another_id_than_configured() {
        try (var service = CommandService.start("--jurybox.log.id=" + UUID.randomUUID())) {
            assertThat(service.readiness()).isEqualTo(503);
        }
    }

    /** The test server has no standby. */
    @Test
    void the_service_is_not_ready_without_the_standbys_that_are_asked_for() {
        try (var service = CommandService.start("--jurybox.log.standbys-at-least=1")) {
            assertThat(service.readiness()).isEqualTo(503);
            assertThat(service.readinessReport())
                    .contains("synchronous_standby_names lets commits wait for 0 standbys, but 1 are asked for");
        }
    }

    @Test
    void startup_fails_if_the_configured_partition_count_differs_from_the_log(CommandService service) {
        assertThatThrownBy(() -> service.another("--jurybox.log.partitions=5"))
                .hasStackTraceContaining("has 12 partitions for ever");
    }
}
