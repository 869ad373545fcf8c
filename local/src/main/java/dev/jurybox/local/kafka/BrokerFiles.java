package dev.jurybox.local.kafka;

import dev.jurybox.local.process.DurableFile;
import java.nio.file.Path;

/**
 * The directory of one broker, with two sets of properties that differ only in their data directory. The administrator
 * logs in with a password from the properties, so that it can set the passwords of the other users.
 */
record BrokerFiles(Path home) {

    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=CLIENTS://127.0.0.1:%1$d
            listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=CLIENTS
            sasl.mechanism.controller.protocol=PLAIN
            sasl.mechanism.inter.broker.protocol=PLAIN
            listener.name.controller.sasl.enabled.mechanisms=PLAIN
            listener.name.controller.plain.sasl.jaas.config=%4$s
            listener.name.clients.sasl.enabled.mechanisms=SCRAM-SHA-256,PLAIN
            listener.name.clients.plain.sasl.jaas.config=%4$s
            listener.name.clients.scram-sha-256.sasl.jaas.config=%5$s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            allow.everyone.if.no.acl.found=false
            super.users=User:admin
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
    private static final String SCRAM_LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    Path data() {
        return home.resolve("data");
    }

    /** The storage is formatted here, and the directory is renamed when that is done. */
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

    /** The passwords and rights of the broker's users. */
    Path access() {
        return home.resolve("access.properties");
    }

    /** The file exists once the broker accepts requests of all its users. The next start deletes it. */
    Path ready() {
        return home.resolve("ready");
    }

    void write(int port, int controllerPort, BrokerAccess access) {
        DurableFile.write(access(), access.text());
        DurableFile.write(properties(), properties(port, controllerPort, access, data()));
        DurableFile.write(formatProperties(), properties(port, controllerPort, access, halfMadeData()));
    }

    private static String properties(int port, int controllerPort, BrokerAccess access, Path data) {
        return PROPERTIES.formatted(port, controllerPort, escaped(data), access.brokerLogin(), SCRAM_LOGIN);
    }

    private static String escaped(Path directory) {
        return directory.toString().replace("\\", "\\\\");
    }
}
