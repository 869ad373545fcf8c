package dev.jurybox.command.disregard;

import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_DISREGARDED;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventType;
import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisregardedPositionsTest {

    private static final List<String> TAGS = List.of("ballot:espresso/ada");
    private static final EventDisregarded DISREGARDED = new EventDisregarded(17, "espresso", "CommunityVoteCast", 9,
            TAGS, "cut off");

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void an_event_is_disregarded_with_its_type_its_tags_and_a_reason() {
        jurybox.given().noPriorActivity().when().command(disregard(17)).then().success().events(DISREGARDED);
    }

    @Test
    void an_event_is_disregarded_once() {
        jurybox.given().events(DISREGARDED).when().command(disregard(17))
                .then().noEvents().exceptionSatisfies(refused(ALREADY_DISREGARDED));
    }

    @Test
    void another_event_of_the_same_ballot_is_disregarded_by_itself() {
        jurybox.given().events(DISREGARDED).when().command(disregard(18)).then().success()
                .events(new EventDisregarded(18, "espresso", "CommunityVoteCast", 9, TAGS, "cut off"));
    }

    private static DisregardLoggedEvent disregard(long position) {
        return new DisregardLoggedEvent(position, "espresso", new EventType("CommunityVoteCast", 9), TAGS,
                "cut off");
    }
}
