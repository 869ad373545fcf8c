package dev.jurybox.command.axon;

import dev.jurybox.command.eventlog.LogProperties;

import dev.jurybox.eventstore.CommandReceipts;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up Axon on PostgreSQL. The rest of the service uses only the command gateway, the log and its receipts. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    EventLog eventLog(DataSource database, LogProperties properties) {
        var log = new EventLog(database);
        var partitions = log.head().partitions().length;
        if (partitions != properties.partitions()) {
            throw new IllegalStateException(
                    "This log has %d partitions for ever, but jurybox.log.partitions says %d: set it to %1$d."
                            .formatted(partitions, properties.partitions()));
        }
        return log;
    }

    /** Closed after the web server has answered all requests it accepted, so that no accepted command is dropped. */
    @Bean
    PostgresEventStorageEngine eventStorageEngine(EventLog log, MeterRegistry meters) {
        return AxonSetup.postgres(log, meters);
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.common.configuration.AxonConfiguration axon(PostgresEventStorageEngine engine) {
        return AxonSetup.configurer().registerEventStorageEngine(_ -> engine).start();
    }

    @Bean
    CommandReceipts receipts(PostgresEventStorageEngine engine) {
        return engine.receipts();
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.common.configuration.AxonConfiguration axon) {
        return axon.getComponent(CommandGateway.class);
    }
}
