package dev.jurybox.command.relay;

import org.jspecify.annotations.Nullable;

/**
 * What the broker holds of one partition.
 *
 * @param mark what was acknowledged there once
 * @param marked what stands at the mark's offset
 * @param last its last record
 */
record PartitionState(int partition, DeliveryMark mark, @Nullable RecordIdentity marked,
        @Nullable RecordIdentity last) {

    /**
     * While the mark is in its place, signed by a key that readers have. What retention cuts before it was there, and is
     * no loss.
     */
    boolean isWhole(String log) {
        return mark.equals(DeliveryMark.NONE)
                || marked != null && marked.signed() && marked.isOf(log) && marked.isAt(mark);
    }

    /** What is left of ours. A record beyond the cursor may have been sent after the loss, and proves nothing. */
    DeliveryMark left(String log, long cursor) {
        if (last == null || !last.signed() || !last.isOf(log)) return DeliveryMark.NONE;
        var mark = last.mark();
        return mark.position() <= cursor ? mark : DeliveryMark.NONE;
    }
}
