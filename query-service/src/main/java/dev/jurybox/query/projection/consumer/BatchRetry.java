package dev.jurybox.query.projection.consumer;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Pauses after a batch that could not be applied, before its records are read again. The consumer was
 * set back to them already.
 */
final class BatchRetry implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRetry.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final String reader;
    private String lastFailure = "";

    BatchRetry(String reader) {
        this.reader = reader;
    }

    /** Applies a batch. If that fails, its records are read again, or those of the partitions that failed. */
    void orReadAgain(List<? extends ConsumerRecord<?, ?>> records, Consumer<?, ?> consumer, Runnable batch) {
        try {
            batch.run();
            lastFailure = "";
        } catch (PartitionsFailed failed) {
            throw failed;
        } catch (RuntimeException | Error e) {
            TopicPosition.seekBack(consumer, records);
            throw e;
        }
    }

    @Override
    public void handleBatch(
            Exception failure, ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        var cause = causeOf(failure);
        if (!cause.toString().equals(lastFailure)) {
            LOG.warn("{} could not apply a batch and tries again until it can", reader, cause);
        }
        lastFailure = cause.toString();
        try {
            ListenerUtils.stoppableSleep(container, PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exceptions of listeners, partitions and futures only wrap what has happened. */
    private static Throwable causeOf(Throwable failure) {
        return failure.getCause() == null ? failure : causeOf(failure.getCause());
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }
}
