package dev.jurybox.query.projection.consumer;

import java.time.Duration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Creates containers that consume the topic, each in a consumer group of its own. */
@Component
class TopicContainers {

    /** The committed offsets are only for monitoring of the broker: a projection resumes from its checkpoints. */
    private static final long OFFSET_COMMIT_INTERVAL_MILLIS = 5_000;

    /** A broker that does not know the user yet, or lost its users, does not end the consumer. */
    private static final Duration LOGIN_AGAIN_AFTER = Duration.ofSeconds(1);

    private final ConsumerProperties properties;
    private final ConsumerFactory<String, byte[]> consumers;

    TopicContainers(ConsumerProperties properties, ConsumerFactory<String, byte[]> consumers) {
        this.properties = properties;
        this.consumers = consumers;
    }

    /** @param name of the container, and of its consumer group after the prefix */
    KafkaMessageListenerContainer<String, byte[]> container(
            String name, BatchMessageListener<String, byte[]> listener, ConsumerAwareRebalanceListener assignments,
            CommonErrorHandler failures) {
        var settings = new ContainerProperties(properties.topic());
        settings.setGroupId(properties.groupPrefix() + name);
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(assignments);
        settings.setAckMode(ContainerProperties.AckMode.TIME);
        settings.setAckTime(OFFSET_COMMIT_INTERVAL_MILLIS);
        settings.setAuthExceptionRetryInterval(LOGIN_AGAIN_AFTER);
        var container = new KafkaMessageListenerContainer<>(consumers, settings);
        container.setBeanName(name);
        container.setCommonErrorHandler(failures);
        return container;
    }
}
