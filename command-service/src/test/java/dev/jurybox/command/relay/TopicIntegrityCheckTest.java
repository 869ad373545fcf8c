package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicIntegrityCheckTest {

    private static final String OURS = "urn:uuid:ours";
    private static final UUID TOPIC_ID = new UUID(0, 1);
    private static final DeliveryMark MARK = new DeliveryMark(2_000, 199);
    private static final RelayCursor ACKNOWLEDGED = new RelayCursor(TOPIC_ID, 2_000, List.of(MARK));

    @Test
    void a_lost_tail_is_resent_from_one_page_before_the_last_record() {
        assertThat(certainWhenLastIs(1_700, 160))
                .isEqualTo(new RelayCursor(TOPIC_ID, 1_200, List.of(new DeliveryMark(1_700, 160))));
    }

    @Test
    void a_last_record_beyond_the_cursor_resets_the_cursor_to_zero() {
        assertThat(certainWhenLastIs(2_001, 0)).isEqualTo(new RelayCursor(TOPIC_ID, 0, List.of(DeliveryMark.NONE)));
    }

    @Test
    void a_record_without_identifying_headers_is_treated_as_foreign() {
        assertThat(certainWhenMarkedIs(new RecordIdentity("", "", "", 0, 199, false)).cursor()).isZero();
    }

    @Test
    void an_unsigned_record_of_this_log_is_treated_as_foreign() {
        var last = new RecordIdentity(OURS, "1700", "", 0, 160, false);

        assertThat(certainWhenLastIs(last)).isEqualTo(new RelayCursor(TOPIC_ID, 0, List.of(DeliveryMark.NONE)));
    }

    /** A leader of the previous version leaves such a record behind while both versions run. */
    @Test
    void an_unsigned_record_at_the_mark_is_resent() {
        var marked = new RecordIdentity(OURS, "2000", "", 0, 199, false);

        assertThat(certainWhenMarkedIs(marked).cursor()).isZero();
    }

    @Test
    void a_record_of_another_log_at_the_mark_does_not_count() {
        assertThat(certainWhenMarkedIs(new RecordIdentity("urn:uuid:theirs", "2000", "", 0, 199, true)).cursor())
                .isZero();
    }

    @Test
    void another_event_at_the_offset_of_the_mark_triggers_a_resend() {
        assertThat(certainWhenMarkedIs(new RecordIdentity(OURS, "1999", "", 0, 199, true)).cursor())
                .isEqualTo(1_999 - Relay.PAGE_MAX);
    }

    @Test
    void a_last_record_of_another_log_resets_the_cursor_to_zero() {
        assertThat(certainWhenLastIs(new RecordIdentity("urn:uuid:theirs", "1700", "", 0, 160, true)).cursor())
                .isZero();
    }

    private static RelayCursor certainWhenMarkedIs(RecordIdentity recordIdentity) {
        var partitionState = new PartitionState(0, MARK, recordIdentity, recordIdentity);
        return new TopicIntegrityCheck("topic", TOPIC_ID, OURS, List.of(partitionState)).certainOf(ACKNOWLEDGED);
    }

    private static RelayCursor certainWhenLastIs(long position, long offset) {
        return certainWhenLastIs(new RecordIdentity(OURS, Long.toString(position), "", 0, offset, true));
    }

    private static RelayCursor certainWhenLastIs(RecordIdentity last) {
        var partitionState = new PartitionState(0, MARK, null, last);
        return new TopicIntegrityCheck("topic", TOPIC_ID, OURS, List.of(partitionState)).certainOf(ACKNOWLEDGED);
    }
}
