package dev.jurybox.command.panel;

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
import static dev.jurybox.command.decider.CommandRejected.Reason.SEAT_EMPTY;
import static dev.jurybox.command.decider.CommandRejected.Reason.SEAT_FILLED;
import static dev.jurybox.command.decider.CommandRejected.Reason.STALE;
import static dev.jurybox.command.decider.CommandRejected.Reason.TOOL_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelTest {

    private static final Review LONGER = new Review(60, SHIP, "Because it is good.");

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_review_also_appends_the_resulting_verdict_change() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new SubmitReview(ESPRESSO, BUILDER, saying(SHIP)))
                .then().success().events(
                        new ReviewSubmitted(ESPRESSO, BUILDER, saying(SHIP)),
                        new PanelVerdictChanged(ESPRESSO, PanelVerdict.PENDING, PanelVerdict.of(1, 0), Cause.REVIEW,
                                BUILDER));
    }

    @Test
    void a_verdict_change_is_appended_even_if_only_the_counts_change() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new SubmitReview(ESPRESSO, SKEPTIC, saying(SHIP)))
                .then().success().events(
                        new ReviewSubmitted(ESPRESSO, SKEPTIC, saying(SHIP)),
                        new PanelVerdictChanged(ESPRESSO, PanelVerdict.of(1, 0), PanelVerdict.of(2, 0), Cause.REVIEW,
                                SKEPTIC));
    }

    @Test
    void a_changed_recommendation_changes_the_verdict() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, saying(SKIP), 1))
                .then().success().events(
                        new ReviewRevised(ESPRESSO, BUILDER, saying(SHIP), saying(SKIP)),
                        new PanelVerdictChanged(ESPRESSO, PanelVerdict.of(1, 0), PanelVerdict.of(0, 1), Cause.REVISION,
                                BUILDER));
    }

    @Test
    void a_revision_of_the_text_alone_leaves_the_verdict_unchanged() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, LONGER, 1))
                .then().success().events(new ReviewRevised(ESPRESSO, BUILDER, saying(SHIP), LONGER));
    }

    @Test
    void a_revision_that_changes_nothing_appends_no_event() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, saying(SHIP), 1))
                .then().success().noEvents();
    }

    @Test
    void a_withdrawn_review_leaves_its_seat_empty() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new WithdrawReview(ESPRESSO, BUILDER, "too early"))
                .then().success().events(
                        new ReviewWithdrawn(ESPRESSO, BUILDER, saying(SHIP), "too early"),
                        new PanelVerdictChanged(ESPRESSO, PanelVerdict.of(1, 0), PanelVerdict.PENDING,
                                Cause.WITHDRAWAL, BUILDER))
                .and().when().command(new SubmitReview(ESPRESSO, BUILDER, saying(SKIP))).then().success();
    }

    @Test
    void a_review_in_a_seat_that_does_not_count_is_recorded_without_a_verdict() {
        jurybox.given().events(registered(ESPRESSO), adopted(counting(BUILDER)))
                .when().command(new SubmitReview(ESPRESSO, SKEPTIC, saying(SKIP)))
                .then().success().events(new ReviewSubmitted(ESPRESSO, SKEPTIC, saying(SKIP)))
                .and().when().command(new WithdrawReview(ESPRESSO, SKEPTIC, "too early"))
                .then().success().events(new ReviewWithdrawn(ESPRESSO, SKEPTIC, saying(SKIP), "too early"));
    }

    @Test
    void a_verdict_is_of_the_seats_that_count_and_names_the_version_of_adopted_rules() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, SKEPTIC, SKIP), adopted(counting(BUILDER)),
                reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, saying(SKIP), 1))
                .then().success().events(
                        new ReviewRevised(ESPRESSO, BUILDER, saying(SHIP), saying(SKIP)),
                        new PanelVerdictChanged(ESPRESSO, PanelVerdict.of(1, 0), PanelVerdict.of(0, 1), Cause.REVISION,
                                BUILDER, 3, null));
    }

    @Test
    void a_seat_holds_one_review() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP))
                .when().command(new SubmitReview(ESPRESSO, BUILDER, saying(SHIP)))
                .then().noEvents().exceptionSatisfies(refused(SEAT_FILLED));
    }

    @Test
    void a_review_of_another_tool_does_not_fill_the_seat() {
        jurybox.given().events(registered(ESPRESSO), registered(RISTRETTO), reviewed(RISTRETTO, BUILDER, SHIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, saying(SKIP), 1))
                .then().noEvents().exceptionSatisfies(refused(SEAT_EMPTY));
    }

    @Test
    void a_revision_with_a_stale_expected_revision_is_rejected() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP),
                new ReviewRevised(ESPRESSO, BUILDER, saying(SHIP), LONGER))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, saying(SKIP), 1))
                .then().noEvents().exceptionSatisfies(refused(STALE));
    }

    @Test
    void an_expected_revision_from_before_a_withdrawal_is_stale() {
        jurybox.given().events(registered(ESPRESSO), reviewed(ESPRESSO, BUILDER, SHIP),
                new ReviewWithdrawn(ESPRESSO, BUILDER, saying(SHIP), "too early"), reviewed(ESPRESSO, BUILDER, SKIP))
                .when().command(new ReviseReview(ESPRESSO, BUILDER, LONGER, 1))
                .then().noEvents().exceptionSatisfies(refused(STALE));
    }

    @Test
    void an_empty_seat_has_nothing_to_withdraw() {
        jurybox.given().events(registered(ESPRESSO)).when().command(new WithdrawReview(ESPRESSO, BUILDER, "why"))
                .then().noEvents().exceptionSatisfies(refused(SEAT_EMPTY));
    }

    @Test
    void a_retired_tool_is_not_reviewed() {
        jurybox.given().events(registered(ESPRESSO), new ToolRetired(ESPRESSO, "gone"))
                .when().command(new SubmitReview(ESPRESSO, BUILDER, saying(SHIP)))
                .then().noEvents().exceptionSatisfies(refused(TOOL_RETIRED));
    }

    static Stream<Object> writes() {
        return Stream.of(new SubmitReview(ESPRESSO, BUILDER, saying(SHIP)),
                new ReviseReview(ESPRESSO, BUILDER, saying(SHIP), 1), new WithdrawReview(ESPRESSO, BUILDER, "why"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void reviews_of_an_unregistered_tool_are_rejected(Object write) {
        jurybox.given().noPriorActivity().when().command(write)
                .then().noEvents().exceptionSatisfies(refused(UNKNOWN_TOOL));
    }
}
