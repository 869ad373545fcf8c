package dev.jurybox.command.community;

import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.Fixtures.registered;
import static dev.jurybox.command.decider.CommandRejected.Reason.TOOL_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;
import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_ALREADY_CLOSED;
import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_ALREADY_OPEN;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolVotingTest {

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void an_open_ballot_box_can_be_closed() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new CloseVoting(ESPRESSO, "over"))
                .then().success().events(new VotingClosed(ESPRESSO, "over"));
    }

    @Test
    void a_closed_ballot_box_can_be_reopened() {
        jurybox.given().events(registered(ESPRESSO), new VotingClosed(ESPRESSO, "over"))
                .when().command(new OpenVoting(ESPRESSO, "again"))
                .then().success().events(new VotingOpened(ESPRESSO, "again"));
    }

    @Test
    void closing_a_closed_ballot_box_is_rejected() {
        jurybox.given().events(registered(ESPRESSO), new VotingClosed(ESPRESSO, "over"))
                .when().command(new CloseVoting(ESPRESSO, "over"))
                .then().noEvents().exceptionSatisfies(refused(VOTING_ALREADY_CLOSED));
    }

    @Test
    void the_ballot_box_of_a_newly_registered_tool_is_open() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new OpenVoting(ESPRESSO, "again"))
                .then().noEvents().exceptionSatisfies(refused(VOTING_ALREADY_OPEN));
    }

    static Stream<Object> turns() {
        return Stream.of(new OpenVoting(ESPRESSO, "again"), new CloseVoting(ESPRESSO, "over"));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void opening_or_closing_the_ballot_box_of_a_retired_tool_is_rejected(Object turn) {
        jurybox.given().events(registered(ESPRESSO), new ToolRetired(ESPRESSO, "gone"))
                .when().command(turn).then().noEvents().exceptionSatisfies(refused(TOOL_RETIRED));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void opening_or_closing_the_ballot_box_of_an_unregistered_tool_is_rejected(Object turn) {
        jurybox.given().noPriorActivity()
                .when().command(turn).then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }
}
