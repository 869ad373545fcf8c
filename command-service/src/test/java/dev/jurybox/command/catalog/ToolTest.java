package dev.jurybox.command.catalog;

import static dev.jurybox.command.Fixtures.DETAILS;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.Fixtures.registered;
import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.NOT_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.SLUG_TAKEN;
import static dev.jurybox.command.decider.CommandRejected.Reason.STALE;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.Detail;
import dev.jurybox.events.DetailChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolTest {

    private static final Map<Detail, Optional<String>> DOPPIO = Map.of(Detail.NAME, Optional.of("Doppio"));
    private static final ToolRevised RENAMED = new ToolRevised(
            ESPRESSO, List.of(new DetailChange(Detail.NAME, "Espresso", "Doppio")));

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_new_slug_is_registered() {
        jurybox.given().noPriorActivity().when().command(new RegisterTool(ESPRESSO, DETAILS))
                .then().success().events(registered(ESPRESSO));
    }

    @Test
    void a_slug_is_given_once() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new RegisterTool(ESPRESSO, DETAILS))
                .then().noEvents().exceptionSatisfies(refused(SLUG_TAKEN));
    }

    @Test
    void a_retired_tools_slug_is_never_given_again() {
        jurybox.given().events(registered(ESPRESSO), new ToolRetired(ESPRESSO, "gone"))
                .when().command(new RegisterTool(ESPRESSO, DETAILS))
                .then().noEvents().exceptionSatisfies(refused(SLUG_TAKEN));
    }

    @Test
    void a_different_slug_registers_another_tool() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new RegisterTool(RISTRETTO, DETAILS))
                .then().success().events(registered(RISTRETTO));
    }

    @Test
    void a_revision_event_holds_the_old_and_new_value_of_each_change() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new ReviseTool(ESPRESSO, DOPPIO, 1))
                .then().success().events(RENAMED);
    }

    @Test
    void a_revision_that_changes_nothing_appends_no_event() {
        jurybox.given().events(registered(ESPRESSO), RENAMED).when().command(new ReviseTool(ESPRESSO, DOPPIO, 2))
                .then().success().noEvents();
    }

    @Test
    void a_revision_with_a_stale_expected_revision_is_rejected() {
        jurybox.given().events(registered(ESPRESSO), RENAMED).when().command(new ReviseTool(ESPRESSO, DOPPIO, 1))
                .then().noEvents().exceptionSatisfies(refused(STALE));
    }

    @Test
    void an_optional_detail_can_be_removed() {
        var given = new DetailChange(Detail.BEST_FOR, null, "mornings");
        jurybox.given().events(registered(ESPRESSO), new ToolRevised(ESPRESSO, List.of(given)))
                .when().command(new ReviseTool(ESPRESSO, Map.of(Detail.BEST_FOR, Optional.empty()), 2))
                .then().success()
                .events(new ToolRevised(ESPRESSO, List.of(new DetailChange(Detail.BEST_FOR, "mornings", null))));
    }

    @Test
    void a_tool_is_retired_once() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new RetireTool(ESPRESSO, "gone"))
                .then().success().events(new ToolRetired(ESPRESSO, "gone"))
                .and().when().command(new RetireTool(ESPRESSO, "gone"))
                .then().noEvents().exceptionSatisfies(refused(ALREADY_RETIRED));
    }

    @Test
    void only_a_retired_tool_is_reinstated() {
        jurybox.given().events(registered(ESPRESSO), new ToolRetired(ESPRESSO, "gone"))
                .when().command(new ReinstateTool(ESPRESSO)).then().success().events(new ToolReinstated(ESPRESSO))
                .and().when().command(new ReinstateTool(ESPRESSO))
                .then().noEvents().exceptionSatisfies(refused(NOT_RETIRED));
    }

    static Stream<Object> edits() {
        return Stream.of(new ReviseTool(ESPRESSO, DOPPIO, 1), new RetireTool(ESPRESSO, "gone"),
                new ReinstateTool(ESPRESSO));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void commands_on_an_unregistered_tool_are_rejected(Object edit) {
        jurybox.given().noPriorActivity().when().command(edit)
                .then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }
}
