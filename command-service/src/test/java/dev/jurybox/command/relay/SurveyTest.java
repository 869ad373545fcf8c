package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final String OURS = "urn:uuid:ours";
    private static final UUID TOPIC_ID = new UUID(0, 1);
    private static final Mark MARK = new Mark(2_000, 199);
    private static final Progress ACKNOWLEDGED = new Progress(TOPIC_ID, 2_000, List.of(MARK));

    @Test
    void a_hole_that_a_failed_page_left_is_sent_again_with_what_was_behind_it() {
        assertThat(certainWhenLastIs(1_700, 160))
                .isEqualTo(new Progress(TOPIC_ID, 1_200, List.of(new Mark(1_700, 160))));
    }

    @Test
    void a_record_beyond_the_cursor_proves_nothing_of_those_before() {
        assertThat(certainWhenLastIs(2_001, 0)).isEqualTo(new Progress(TOPIC_ID, 0, List.of(Mark.NONE)));
    }

    @Test
    void a_record_that_says_nothing_of_itself_is_nobodys() {
        var holding = new Holding(0, MARK, new Found("", "", 199, false), new Found("", "", 199, false));

        assertThat(new Survey("topic", TOPIC_ID, OURS, List.of(holding)).certainOf(ACKNOWLEDGED).cursor()).isZero();
    }

    @Test
    void a_record_that_says_it_is_ours_and_is_not_signed_is_nobodys() {
        var last = new Found(OURS, "1700", 160, false);

        assertThat(certainWhenLastIs(last)).isEqualTo(new Progress(TOPIC_ID, 0, List.of(Mark.NONE)));
    }

    /** Such as a leader of the version before leaves behind while both run. */
    @Test
    void a_mark_that_is_in_its_place_and_is_not_signed_is_sent_again() {
        var marked = new Found(OURS, "2000", 199, false);
        var holding = new Holding(0, MARK, marked, marked);

        assertThat(new Survey("topic", TOPIC_ID, OURS, List.of(holding)).certainOf(ACKNOWLEDGED).cursor()).isZero();
    }

    private static Progress certainWhenLastIs(long position, long offset) {
        return certainWhenLastIs(new Found(OURS, Long.toString(position), offset, true));
    }

    private static Progress certainWhenLastIs(Found last) {
        var holding = new Holding(0, MARK, null, last);
        return new Survey("topic", TOPIC_ID, OURS, List.of(holding)).certainOf(ACKNOWLEDGED);
    }
}
