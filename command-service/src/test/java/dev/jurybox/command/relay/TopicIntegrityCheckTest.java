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
    void a_hole_that_a_failed_page_left_is_sent_again_with_what_was_behind_it() {
        assertThat(certainWhenLastIs(1_700, 160))
                .isEqualTo(new RelayCursor(TOPIC_ID, 1_200, List.of(new DeliveryMark(1_700, 160))));
    }

    @Test
    void a_record_beyond_the_cursor_proves_nothing_of_those_before() {
        assertThat(certainWhenLastIs(2_001, 0)).isEqualTo(new RelayCursor(TOPIC_ID, 0, List.of(DeliveryMark.NONE)));
    }

    @Test
    void a_record_that_says_nothing_of_itself_is_nobodys() {
        assertThat(certainWhenMarkedIs(new RecordIdentity("", "", 199, false)).cursor()).isZero();
    }

    @Test
    void a_record_that_says_it_is_ours_and_is_not_signed_is_nobodys() {
        var last = new RecordIdentity(OURS, "1700", 160, false);

        assertThat(certainWhenLastIs(last)).isEqualTo(new RelayCursor(TOPIC_ID, 0, List.of(DeliveryMark.NONE)));
    }

    /** A leader of the previous version leaves such a record behind while both versions run. */
    @Test
    void a_mark_that_is_in_its_place_and_is_not_signed_is_sent_again() {
        var marked = new RecordIdentity(OURS, "2000", 199, false);

        assertThat(certainWhenMarkedIs(marked).cursor()).isZero();
    }

    @Test
    void a_record_of_another_log_in_the_place_of_a_mark_is_not_ours() {
        assertThat(certainWhenMarkedIs(new RecordIdentity("urn:uuid:theirs", "2000", 199, true)).cursor()).isZero();
    }

    @Test
    void another_event_in_the_place_of_a_mark_is_not_the_marked_one() {
        assertThat(certainWhenMarkedIs(new RecordIdentity(OURS, "1999", 199, true)).cursor())
                .isEqualTo(1_999 - Relay.PAGE_MAX);
    }

    @Test
    void the_last_record_of_another_log_says_nothing_of_what_is_left_of_ours() {
        assertThat(certainWhenLastIs(new RecordIdentity("urn:uuid:theirs", "1700", 160, true)).cursor()).isZero();
    }

    private static RelayCursor certainWhenMarkedIs(RecordIdentity recordIdentity) {
        var partitionState = new PartitionState(0, MARK, recordIdentity, recordIdentity);
        return new TopicIntegrityCheck("topic", TOPIC_ID, OURS, List.of(partitionState)).certainOf(ACKNOWLEDGED);
    }

    private static RelayCursor certainWhenLastIs(long position, long offset) {
        return certainWhenLastIs(new RecordIdentity(OURS, Long.toString(position), offset, true));
    }

    private static RelayCursor certainWhenLastIs(RecordIdentity last) {
        var partitionState = new PartitionState(0, MARK, null, last);
        return new TopicIntegrityCheck("topic", TOPIC_ID, OURS, List.of(partitionState)).certainOf(ACKNOWLEDGED);
    }
}
