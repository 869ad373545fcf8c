package dev.jurybox.query.projection;

/**
 * Thrown if the events of a partition contradict each other or what was applied before. The partition then stops rather
 * than applying a guess.
 */
public final class BrokenChainException extends RuntimeException {

    public BrokenChainException(String contradiction) {
        super(contradiction);
    }

    public BrokenChainException(Checkpoint checkpoint) {
        super("partition %d was read to position %d, where the log has no event of it".formatted(
                checkpoint.partition(), checkpoint.position()));
    }

    public BrokenChainException(Checkpoint checkpoint, RawEvent event) {
        super("partition %d was read to position %d, which the event at %d does not know: it follows %d".formatted(
                checkpoint.partition(), checkpoint.position(), event.position(), event.previousPosition()));
    }
}
