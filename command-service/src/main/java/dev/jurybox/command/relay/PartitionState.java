package dev.jurybox.command.relay;

import org.jspecify.annotations.Nullable;

/**
 * What the broker holds of one partition.
 *
 * @param mark a record that was acknowledged in it
 * @param marked the record now at the mark's offset
 * @param last the record at the partition's last offset
 */
record PartitionState(int partition, DeliveryMark mark, @Nullable RecordIdentity marked,
        @Nullable RecordIdentity last) {

    /**
     * True while the mark's record is in its place, signed by a key that readers have. Records before it that retention
     * deleted are no loss.
     */
    boolean isWhole(String log) {
        return mark.equals(DeliveryMark.NONE)
                || marked != null && marked.isSignedBy(log) && marked.isAt(mark);
    }

    /** The last record of this log. One beyond the cursor may have been sent after the loss, so it proves nothing. */
    DeliveryMark left(String log, long cursor) {
        if (last == null || !last.isSignedBy(log)) return DeliveryMark.NONE;
        var mark = last.mark();
        return mark.position() <= cursor ? mark : DeliveryMark.NONE;
    }
}
