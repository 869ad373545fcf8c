package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.BrokerProgram;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.service.ServiceDefinition;
import dev.jurybox.local.service.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts each part as soon as the parts it needs are ready. The services themselves wait for Kafka. */
record StackLaunch(
        Path repository, DataDirectory data, PortPlan ports, StartMode mode, ParallelSteps steps,
        List<String> commandSettings) {

    /** Starts the command service with its own settings only. */
    StackLaunch(Path repository, DataDirectory data, PortPlan ports, StartMode mode, ParallelSteps steps) {
        this(repository, data, ports, mode, steps, List.of());
    }

    /** Returns when everything is ready. The future completes when the first part ends. */
    CompletableFuture<PartEnd> start() {
        var command = ServiceDefinition.command(repository, data, ports).with(commandSettings);
        var query = ServiceDefinition.query(repository, data, ports);
        List.of(command, query).forEach(ServiceDefinition::mustBeBuilt);
        PostgresServer.mustBePossible();
        if (PostgresServer.hasData(data.postgres())) new Secrets(data.secrets()).mustHaveTheirKeys();
        System.out.println("Starting in " + data.root());
        var secrets = Secrets.in(data.secrets());
        var postgres = steps.run(StackPart.POSTGRES, () -> postgres(secrets));
        var kafka = steps.run(StackPart.KAFKA, () -> kafka(secrets.brokerAccess(BrokerAccess.TOPIC)));
        var commands = steps.runAfter(StackPart.COMMAND, () -> ServiceProcess.start(command, data, mode), postgres);
        var queries = steps.runAfter(StackPart.QUERY, () -> ServiceProcess.start(query, data, mode), postgres);
        return PartEnd.firstOf(ParallelSteps.all(List.of(postgres, kafka, commands, queries)));
    }

    private Process postgres(Secrets secrets) {
        var server = PostgresServer.start(data.postgres(), ports.postgres(), data.log(StackPart.POSTGRES));
        ServiceDatabases.prepare(server.access(), secrets);
        return server.process();
    }

    private Process kafka(BrokerAccess access) {
        return KafkaBroker
                .start(data.kafka(), ports.kafka(), ports.kafkaController(), access, data.log(StackPart.KAFKA),
                        BrokerProgram.of(repository, mode))
                .process();
    }
}
