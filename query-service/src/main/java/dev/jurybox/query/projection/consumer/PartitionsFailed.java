package dev.jurybox.query.projection.consumer;

/** Some partitions of a batch could not be applied, and the consumer was set back to their records. */
final class PartitionsFailed extends RuntimeException {

    PartitionsFailed(RuntimeException first) {
        super(first);
    }
}
