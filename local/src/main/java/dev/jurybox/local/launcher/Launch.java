package dev.jurybox.local.launcher;

import dev.jurybox.local.Secrets;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.Part;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.Databases;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.service.Service;
import dev.jurybox.local.service.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts each part as soon as what it needs is there. The services wait for Kafka by themselves. */
record Launch(
        Path repository, DataDirectory data, PortPlan ports, StartMode mode, Steps steps,
        List<String> commandSettings) {

    /** With the settings it has of its own. */
    Launch(Path repository, DataDirectory data, PortPlan ports, StartMode mode, Steps steps) {
        this(repository, data, ports, mode, steps, List.of());
    }

    /** Everything is ready when this returns. The answer comes when the first part ends. */
    CompletableFuture<PartEnd> start() {
        var command = Service.command(repository, data, ports).with(commandSettings);
        var query = Service.query(repository, data, ports);
        List.of(command, query).forEach(Service::mustBeBuilt);
        PostgresServer.mustBePossible();
        if (PostgresServer.hasData(data.postgres())) new Secrets(data.secrets()).mustHaveTheirKeys();
        System.out.println("Starting in " + data.root());
        var secrets = Secrets.in(data.secrets());
        var postgres = steps.run(Part.POSTGRES, () -> postgres(secrets));
        var kafka = steps.run(Part.KAFKA, () -> kafka(secrets.brokerAccess(BrokerAccess.TOPIC)));
        var commands = steps.runAfter(Part.COMMAND, () -> ServiceProcess.start(command, data, mode), postgres);
        var queries = steps.runAfter(Part.QUERY, () -> ServiceProcess.start(query, data, mode), postgres);
        return PartEnd.firstOf(Steps.all(List.of(postgres, kafka, commands, queries)));
    }

    private Process postgres(Secrets secrets) {
        var server = PostgresServer.start(data.postgres(), ports.postgres(), data.log(Part.POSTGRES));
        Databases.prepare(server.access(), secrets);
        return server.process();
    }

    private Process kafka(BrokerAccess access) {
        return KafkaBroker
                .start(data.kafka(), ports.kafka(), ports.kafkaController(), access, data.log(Part.KAFKA), mode)
                .process();
    }
}
