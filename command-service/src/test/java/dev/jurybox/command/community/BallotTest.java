package dev.jurybox.command.community;

import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.Fixtures.registered;
import static dev.jurybox.command.decider.CommandRejected.Reason.TOOL_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;
import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_CLOSED;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.VoterToken;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BallotTest {

    private static final VoterToken ADA = new VoterToken("ada");
    private static final VoterToken BOB = new VoterToken("bob");

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_decider_of_votes_cannot_source_further_events_because_votes_are_decided_together() {
        assertThat(Ballot.DECIDERS).isNotEmpty().allSatisfy(decider -> assertThatThrownBy(
                () -> decider.sourcing((_, _) -> null)).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void a_first_vote_is_cast() {
        jurybox.given().events(registered(ESPRESSO))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, ADA, SHIP));
    }

    @Test
    void repeating_the_same_vote_appends_no_event() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().noEvents();
    }

    @Test
    void a_changed_vote_records_the_choice_it_replaces() {
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
    void a_retraction_records_the_retracted_choice() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new RetractCommunityVote(ESPRESSO, ADA))
                .then().success().eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(CommunityVoteRetracted.class,
                                retracted -> assertThat(retracted.choice()).isEqualTo(SHIP)));
    }

    @Test
    void a_retraction_without_a_current_vote_appends_no_event() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new CommunityVoteRetracted(ESPRESSO, ADA, SHIP, Instant.EPOCH))
                .when().command(new RetractCommunityVote(ESPRESSO, ADA)).then().success().noEvents();
    }

    @Test
    void a_voter_can_vote_again_after_a_retraction() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new CommunityVoteRetracted(ESPRESSO, ADA, SHIP, Instant.EPOCH))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, ADA, SHIP));
    }

    @Test
    void voters_have_separate_ballots_on_the_same_tool() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, BOB, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, BOB, SHIP));
    }

    @Test
    void votes_are_accepted_again_after_voting_is_reopened() {
        jurybox.given().events(registered(ESPRESSO), new VotingClosed(ESPRESSO, "over"),
                new VotingOpened(ESPRESSO, "again"))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP)).then().success();
    }

    @Test
    void reinstating_a_tool_does_not_reopen_closed_voting() {
        jurybox.given().events(registered(ESPRESSO), new VotingClosed(ESPRESSO, "over"),
                new ToolRetired(ESPRESSO, "gone"), new ToolReinstated(ESPRESSO))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().noEvents().exceptionSatisfies(refused(VOTING_CLOSED));
    }

    static Stream<Object> clicks() {
        return Stream.of(new CastCommunityVote(ESPRESSO, ADA, SKIP), new RetractCommunityVote(ESPRESSO, ADA));
    }

    @ParameterizedTest
    @MethodSource("clicks")
    void votes_and_retractions_are_rejected_while_voting_is_closed(Object click) {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new VotingClosed(ESPRESSO, "over"))
                .when().command(click).then().noEvents().exceptionSatisfies(refused(VOTING_CLOSED));
    }

    @ParameterizedTest
    @MethodSource("clicks")
    void votes_and_retractions_on_a_retired_tool_are_rejected(Object click) {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new ToolRetired(ESPRESSO, "gone"))
                .when().command(click).then().noEvents().exceptionSatisfies(refused(TOOL_RETIRED));
    }

    @ParameterizedTest
    @MethodSource("clicks")
    void votes_and_retractions_on_an_unregistered_tool_are_rejected(Object click) {
        jurybox.given().noPriorActivity()
                .when().command(click).then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }
}
