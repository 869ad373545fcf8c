package dev.jurybox.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.process.ProcessRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPartsTest {

    @Test
    void leftover_processes_of_a_dead_launcher_are_stopped_in_reverse_order(@TempDir Path root) {
        var data = DataDirectory.opened(root);
        var postgres = FreePorts.start(port -> PostgresServer.start(data.postgres(), port)).process();
        var kafka = KafkaBroker.startForTests(data.kafka(), new BrokerAccess("a", "r", "q", BrokerAccess.TOPIC))
                .process();
        var parts = new RunningParts(data);
        var said = new ArrayList<String>();

        assertThat(parts.all()).containsExactly(StackPart.POSTGRES, StackPart.KAFKA);
        parts.stopAll(said::add);

        assertThat(said).containsExactly(
                "Kafka (pid %d) stopped.".formatted(kafka.pid()),
                "PostgreSQL (pid %d) stopped.".formatted(postgres.pid()));
        assertThat(parts.all()).isEmpty();
    }

    /** Both services ignore SIGTERM. The time limit holds for all parts together, not for each in turn. */
    @Test
    void services_that_do_not_stop_in_time_are_killed(@TempDir Path root)
            throws Exception {
        var data = DataDirectory.opened(root);
        var services = new ArrayList<Process>();
        for (var part : List.of(StackPart.COMMAND, StackPart.QUERY)) {
            var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done").start();
            deaf.inputReader().readLine();
            ProcessRecord.of(deaf.toHandle()).write(data.record(part));
            services.add(deaf);
        }
        var said = new ArrayList<String>();

        new RunningParts(data).stopAll(Duration.ofSeconds(3), said::add);

        assertThat(said).containsExactly(killed("query service", services.get(1)),
                killed("command service", services.get(0)));
        for (var service : services)
            service.onExit().join();
    }

    private static String killed(String title, Process process) {
        return "%s (pid %d) did not stop in time and was killed; nothing acknowledged is lost."
                .formatted(title, process.pid());
    }
}
