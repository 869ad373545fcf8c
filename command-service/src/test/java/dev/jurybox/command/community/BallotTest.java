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
    void a_vote_taken_back_names_what_it_was() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new RetractCommunityVote(ESPRESSO, ADA))
                .then().success().eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(CommunityVoteRetracted.class,
                                retracted -> assertThat(retracted.choice()).isEqualTo(SHIP)));
    }

    @Test
    void who_has_no_live_vote_takes_nothing_back() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new CommunityVoteRetracted(ESPRESSO, ADA, SHIP, Instant.EPOCH))
                .when().command(new RetractCommunityVote(ESPRESSO, ADA)).then().success().noEvents();
    }

    @Test
    void after_taking_it_back_one_may_vote_again() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new CommunityVoteRetracted(ESPRESSO, ADA, SHIP, Instant.EPOCH))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, ADA, SHIP));
    }

    @Test
    void a_ballot_is_one_voters_alone() {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP))
                .when().command(new CastCommunityVote(ESPRESSO, BOB, SHIP))
                .then().success().events(new CommunityVoteCast(ESPRESSO, BOB, SHIP));
    }

    @Test
    void a_reopened_box_takes_votes_again() {
        jurybox.given().events(registered(ESPRESSO), new VotingClosed(ESPRESSO, "over"),
                new VotingOpened(ESPRESSO, "again"))
                .when().command(new CastCommunityVote(ESPRESSO, ADA, SHIP)).then().success();
    }

    @Test
    void a_reinstated_tool_takes_votes_only_if_it_did_before() {
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
    void a_closed_box_takes_nothing_and_gives_nothing_back(Object click) {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new VotingClosed(ESPRESSO, "over"))
                .when().command(click).then().noEvents().exceptionSatisfies(refused(VOTING_CLOSED));
    }

    @ParameterizedTest
    @MethodSource("clicks")
    void nor_does_that_of_a_retired_tool(Object click) {
        jurybox.given().events(registered(ESPRESSO), new CommunityVoteCast(ESPRESSO, ADA, SHIP),
                new ToolRetired(ESPRESSO, "gone"))
                .when().command(click).then().noEvents().exceptionSatisfies(refused(TOOL_RETIRED));
    }

    @ParameterizedTest
    @MethodSource("clicks")
    void a_tool_nobody_registered_has_no_box(Object click) {
        jurybox.given().noPriorActivity()
                .when().command(click).then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }
}
