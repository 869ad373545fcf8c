package dev.jurybox.command.axon;

import dev.jurybox.events.EventCodec;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import javax.sql.DataSource;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon on PostgreSQL. The rest of the service sees a command gateway and the log, and nothing else of it. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    EventLog eventLog(DataSource log) {
        return new EventLog(log);
    }

    /** Closed after the web server has answered what it took on, so no accepted command is dropped. */
    @Bean
    PostgresEventStorageEngine eventStorageEngine(DataSource log, EventLog eventLog) {
        var converter = new DelegatingEventConverter(new EventConversion(new EventCodec()));
        return new PostgresEventStorageEngine(log, eventLog, converter,
                event -> AxonSetup.payload(event).subject());
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.common.configuration.AxonConfiguration axon(PostgresEventStorageEngine engine) {
        return AxonSetup.configurer().registerEventStorageEngine(_ -> engine).start();
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.common.configuration.AxonConfiguration axon) {
        return axon.getComponent(CommandGateway.class);
    }
}
