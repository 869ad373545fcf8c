package dev.jurybox.query.feed;

import org.apache.kafka.common.TopicPartition;

/** A record that does not follow what was read before it. It was not applied, nor anything after it. */
record Gap(Checkpoint checkpoint, Incoming event) {

    TopicPartition partition() {
        return new TopicPartition(event.source().topic(), event.partition());
    }

    @Override
    public String toString() {
        return "partition %d was read to position %d, but the event at %d follows %d".formatted(
                event.partition(), checkpoint.position(), event.position(), event.previousPosition());
    }
}
