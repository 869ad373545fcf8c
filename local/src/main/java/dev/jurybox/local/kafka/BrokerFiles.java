package dev.jurybox.local.kafka;

import dev.jurybox.local.process.DurableFile;
import java.nio.file.Path;

/** The directory of one broker: two sets of properties, which differ in where the data is. */
record BrokerFiles(Path home) {

    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            controller.quorum.voters=1@127.0.0.1:%2$d
            log.dirs=%3$s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            """;

    Path data() {
        return home.resolve("data");
    }

    /** Formatting happens here; the directory gets its name when it is done. */
    Path halfMadeData() {
        return home.resolve("data.half");
    }

    Path properties() {
        return home.resolve("broker.properties");
    }

    Path formatProperties() {
        return home.resolve("format.properties");
    }

    Path record() {
        return home.resolve("kafka.pid");
    }

    void write(int port, int controllerPort) {
        DurableFile.write(properties(), PROPERTIES.formatted(port, controllerPort, escaped(data())));
        DurableFile.write(formatProperties(), PROPERTIES.formatted(port, controllerPort, escaped(halfMadeData())));
    }

    private static String escaped(Path directory) {
        return directory.toString().replace("\\", "\\\\");
    }
}
