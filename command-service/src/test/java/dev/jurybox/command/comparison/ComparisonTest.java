package dev.jurybox.command.comparison;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static dev.jurybox.command.Fixtures.SKEPTIC;
import static dev.jurybox.command.Fixtures.adopted;
import static dev.jurybox.command.Fixtures.counting;
import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.Fixtures.registered;
import static dev.jurybox.command.Fixtures.reviewed;
import static dev.jurybox.command.Fixtures.saying;
import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_PUBLISHED;
import static dev.jurybox.command.decider.CommandRejected.Reason.NOT_PUBLISHED;
import static dev.jurybox.command.decider.CommandRejected.Reason.SAME_TOOL;
import static dev.jurybox.command.decider.CommandRejected.Reason.TOOL_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.Fixtures;
import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ComparisonId PAIR = new ComparisonId(ESPRESSO, RISTRETTO);
    private static final ComparisonId TURNED = new ComparisonId(RISTRETTO, ESPRESSO);
    private static final ComparisonPublished PUBLISHED = new ComparisonPublished(
            PAIR, null, PanelVerdict.PENDING, PanelVerdict.PENDING);

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_comparison_is_published_with_the_current_verdicts_of_both_tools() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO),
                reviewed(ESPRESSO, BUILDER, SHIP), reviewed(ESPRESSO, SKEPTIC, SHIP),
                new ReviewRevised(ESPRESSO, SKEPTIC, saying(SHIP), saying(SKIP)),
                reviewed(RISTRETTO, BUILDER, SHIP), reviewed(RISTRETTO, SKEPTIC, SHIP),
                new ReviewWithdrawn(RISTRETTO, SKEPTIC, saying(SHIP), "too early"))
                .when().command(new PublishComparison(PAIR, "Long or short?"))
                .then().success().events(new ComparisonPublished(
                        PAIR, "Long or short?", PanelVerdict.of(1, 1), PanelVerdict.of(1, 0)));
    }

    @Test
    void the_verdicts_are_of_the_seats_that_count() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO),
                reviewed(ESPRESSO, BUILDER, SHIP), reviewed(ESPRESSO, SKEPTIC, SKIP),
                reviewed(RISTRETTO, SKEPTIC, SHIP), adopted(counting(BUILDER)))
                .when().command(new PublishComparison(PAIR, null))
                .then().success().events(new ComparisonPublished(
                        PAIR, null, PanelVerdict.of(1, 0), PanelVerdict.PENDING));
    }

    @Test
    void a_tool_is_not_compared_with_itself() {
        jurybox.given().events(registered(ESPRESSO))
                .when().command(new PublishComparison(new ComparisonId(ESPRESSO, ESPRESSO), null))
                .then().noEvents().exceptionSatisfies(refused(SAME_TOOL));
    }

    @Test
    void both_tools_must_be_registered() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new PublishComparison(PAIR, null))
                .then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }

    @Test
    void neither_tool_may_be_retired() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), new ToolRetired(RISTRETTO, "gone"))
                .when().command(new PublishComparison(PAIR, null))
                .then().noEvents().exceptionSatisfies(refused(TOOL_RETIRED));
    }

    @Test
    void a_pair_can_be_published_only_once_in_either_order() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), PUBLISHED)
                .when().command(new PublishComparison(TURNED, null))
                .then().noEvents().exceptionSatisfies(refused(ALREADY_PUBLISHED))
                .exceptionSatisfies(refusal -> assertThat(((CommandRejected) refusal).detail()).contains(PAIR.value()));
    }

    @Test
    void a_comparison_can_be_republished_in_reverse_order_after_unpublishing() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), PUBLISHED,
                new ComparisonUnpublished(PAIR, "not yet"))
                .when().command(new PublishComparison(TURNED, null))
                .then().success().events(
                        new ComparisonPublished(TURNED, null, PanelVerdict.PENDING, PanelVerdict.PENDING));
    }

    @Test
    void a_comparison_is_unpublished_with_a_reason() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), PUBLISHED)
                .when().command(new UnpublishComparison(PAIR, "not yet"))
                .then().success().events(new ComparisonUnpublished(PAIR, "not yet"));
    }

    @Test
    void unpublishing_a_comparison_that_was_never_published_is_rejected() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO))
                .when().command(new UnpublishComparison(PAIR, "not yet"))
                .then().noEvents().exceptionSatisfies(refused(NOT_PUBLISHED));
    }

    @Test
    void unpublishing_a_comparison_by_its_reversed_id_is_rejected() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), PUBLISHED)
                .when().command(new UnpublishComparison(TURNED, "not yet"))
                .then().noEvents().exceptionSatisfies(refused(NOT_PUBLISHED));
    }
}
