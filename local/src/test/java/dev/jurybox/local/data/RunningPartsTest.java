package dev.jurybox.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPartsTest {

    @Test
    void what_a_dead_launcher_left_is_found_and_stopped_from_the_last_to_the_first(@TempDir Path root) {
        var data = DataDirectory.opened(root);
        var postgres = PostgresServer.start(data.postgres(), Ports.free()).process();
        var kafka = KafkaBroker
                .start(data.kafka(), Ports.free(), Ports.free(), new BrokerAccess("a", "r", "q", BrokerAccess.TOPIC))
                .process();
        var parts = new RunningParts(data);
        var said = new ArrayList<String>();

        assertThat(parts.all()).containsExactly(Part.POSTGRES, Part.KAFKA);
        parts.stopAll(said::add);

        assertThat(said).containsExactly(
                "Kafka (pid %d) stopped.".formatted(kafka.pid()),
                "PostgreSQL (pid %d) stopped.".formatted(postgres.pid()));
        assertThat(parts.all()).isEmpty();
    }
}
