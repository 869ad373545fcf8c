package dev.jurybox.command.community;

import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.registered;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.Fixtures;
import dev.jurybox.command.Refused;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.VoterToken;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BallotTest {

    private static final VoterToken ADA = new VoterToken("ada");
    private static final VoterToken BOB = new VoterToken("bob");

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_first_vote_is_cast() {
        jurybox.given().events(registered(ESPRESSO))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, ADA, SHIP));
    }

    @Test
    void saying_it_twice_counts_once() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().noEvents();
    }

    @Test
    void a_changed_mind_names_what_it_replaces() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SKIP))
                .then().success().eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(CommunityVoteChanged.class, changed -> {
                            assertThat(changed.from()).isEqualTo(SHIP);
                            assertThat(changed.to()).isEqualTo(SKIP);
                            assertThat(changed.castAt()).isBeforeOrEqualTo(events.getFirst().timestamp());
                        }));
    }

    @Test
    void a_ballot_is_one_voters_alone() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, BOB, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, BOB, SHIP));
    }

    @Test
    void a_tool_nobody_registered_takes_no_votes() {
        jurybox.given().noPriorActivity()
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().noEvents().exceptionSatisfies(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.UNKNOWN_TOOL)));
    }
}
