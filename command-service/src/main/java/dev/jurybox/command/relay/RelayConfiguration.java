package dev.jurybox.command.relay;

import dev.jurybox.command.eventlog.LogProperties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    private static final int PRODUCER_CLOSED_WITHIN_SECONDS = 2;

    /** Unsent records are sent again from the cursor, so closing a producer need not wait for the broker. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer closedSoon() {
        return factory -> factory.setPhysicalCloseTimeout(PRODUCER_CLOSED_WITHIN_SECONDS);
    }

    /** Records are kept for ever, since a projection may be rebuilt from the first event at any time. */
    @Bean
    NewTopic events(RelayProperties relay, LogProperties log) {
        return TopicBuilder.name(relay.topic())
                .partitions(log.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }
}
