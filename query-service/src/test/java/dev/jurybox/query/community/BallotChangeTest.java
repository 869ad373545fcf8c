package dev.jurybox.query.community;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.CommunityEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The net change that a batch makes to one voter's ballot. */
class BallotChangeTest {

    private static final CommunityEvent CAST = cast("espresso", "ada", SHIP);
    private static final CommunityEvent CHANGED = changed("espresso", "ada", SHIP, SKIP);
    private static final CommunityEvent RETRACTED = retracted("espresso", "ada", SHIP);

    @Test
    void a_first_vote_is_a_new_ballot_whatever_follows_in_its_batch() {
        assertThat(after(CAST).isFirst()).isTrue();
        assertThat(after(CAST, CHANGED).isFirst()).isTrue();
        assertThat(after(CAST, CHANGED).choice()).isEqualTo(SKIP);
        assertThat(after(CAST, RETRACTED, CAST).isFirst()).isTrue();
    }

    @Test
    void a_vote_retracted_in_its_own_batch_makes_no_change() {
        var word = after(CAST, RETRACTED);

        assertThat(word.isFirst() || word.isAnother() || word.isTakenBack()).isFalse();
    }

    @Test
    void an_existing_ballot_is_updated_or_removed() {
        assertThat(after(CHANGED).isAnother()).isTrue();
        assertThat(after(RETRACTED).isTakenBack()).isTrue();
        assertThat(after(RETRACTED, CAST).isAnother()).isTrue();
        assertThat(after(CHANGED, RETRACTED).isTakenBack()).isTrue();
    }

    @Test
    void contradictory_votes_on_one_ballot_are_rejected() {
        assertThatThrownBy(() -> after(CAST, CAST)).hasMessageContaining("on a ballot that has one");
        assertThatThrownBy(() -> after(CHANGED, CAST)).hasMessageContaining("on a ballot that has one");
        assertThatThrownBy(() -> after(RETRACTED, RETRACTED)).hasMessageContaining("never cast");
        assertThatThrownBy(() -> after(CAST, RETRACTED, CHANGED)).hasMessageContaining("never cast");
    }

    private static BallotChange after(CommunityEvent... votes) {
        return Stream.of(votes).map(BallotChange::of).reduce(BallotChange::followedBy).orElseThrow();
    }
}
