package dev.jurybox.command.ranking;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static dev.jurybox.command.Fixtures.SKEPTIC;
import static dev.jurybox.command.Fixtures.adopted;
import static dev.jurybox.command.Fixtures.counting;
import static dev.jurybox.command.Fixtures.refused;
import static dev.jurybox.command.Fixtures.reviewed;
import static dev.jurybox.command.Fixtures.saying;
import static dev.jurybox.command.decider.CommandRejected.Reason.STALE;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_DRAFT;
import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.PanelVerdictChanged.byRules;
import static dev.jurybox.events.RuleSet.INITIAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.Fixtures;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.ToolId;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RankingRulesTest {

    private static final RuleSet YOUNGER = rules(40, 24, "1.5", 5);
    private static final RuleSet OLDER = rules(10, 240, "1.5", 5);
    private static final RulesDrafted DRAFTED = new RulesDrafted("d7116c358805459e01531b020c84b9ce", YOUNGER);
    private static final RulesDrafted OTHERS_DRAFTED = new RulesDrafted(new DraftRules(OLDER).draft(), OLDER);
    private static final RulesAdopted ADOPTED = new RulesAdopted(3, DRAFTED.draft(), INITIAL, YOUNGER, "new season");

    private static final RulesAdopted ONLY_BUILDER = adopted(counting(BUILDER));
    private static final ToolId LUNGO = new ToolId("lungo");
    private static final ToolId CORTADO = new ToolId("cortado");

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void rules_are_drafted_under_an_id_that_follows_from_them() {
        jurybox.given().noPriorActivity().when().command(new DraftRules(YOUNGER))
                .then().success().events(DRAFTED);
    }

    @Test
    void equal_rules_have_one_draft_however_their_numbers_are_written() {
        jurybox.given().events(DRAFTED).when().command(new DraftRules(rules(40, 24, "1.500", 5)))
                .then().success().noEvents();
    }

    @Test
    void rules_that_differ_in_one_number_have_another_draft() {
        var drafts = Stream.of(YOUNGER, rules(41, 24, "1.5", 5), rules(40, 25, "1.5", 5), rules(40, 24, "1.51", 5),
                rules(40, 24, "1.5", 6)).map(rules -> new DraftRules(rules).draft());

        assertThat(drafts).doesNotHaveDuplicates().allMatch(draft -> draft.matches("[0-9a-f]{32}"));
    }

    @Test
    void rules_that_differ_in_seats_have_another_draft_whatever_their_order() {
        assertThat(new DraftRules(counting(BUILDER)).draft()).isEqualTo("4a41d93e14ae6bc6e58508ded00df9be");
        assertThat(Stream.of(counting(BUILDER), counting(SKEPTIC), counting(BUILDER, SKEPTIC), rules(25, 72, "2", 1))
                .map(rules -> new DraftRules(rules).draft())).doesNotHaveDuplicates();
        assertThat(new DraftRules(counting(SKEPTIC, BUILDER)).draft())
                .isEqualTo(new DraftRules(counting(BUILDER, SKEPTIC)).draft());
    }

    @Test
    void rules_are_not_taken_for_others_that_have_their_id() {
        jurybox.given().events(new RulesDrafted(DRAFTED.draft(), OLDER)).when().command(new DraftRules(YOUNGER))
                .then().noEvents().exception(IllegalStateException.class);
    }

    @Test
    void the_first_adoption_replaces_the_initial_rules_of_version_2() {
        jurybox.given().events(DRAFTED).when().command(new AdoptRules(DRAFTED.draft(), 2, "new season"))
                .then().success().events(ADOPTED);
    }

    @Test
    void each_adoption_replaces_the_one_before() {
        jurybox.given().events(DRAFTED, ADOPTED, OTHERS_DRAFTED)
                .when().command(new AdoptRules(OTHERS_DRAFTED.draft(), 3, "back"))
                .then().success().events(new RulesAdopted(4, OTHERS_DRAFTED.draft(), YOUNGER, OLDER, "back"));
    }

    @Test
    void rules_that_were_replaced_can_be_adopted_again() {
        jurybox.given().events(DRAFTED, ADOPTED, OTHERS_DRAFTED,
                new RulesAdopted(4, OTHERS_DRAFTED.draft(), YOUNGER, OLDER, "back"))
                .when().command(new AdoptRules(DRAFTED.draft(), 4, "and forth"))
                .then().success().events(new RulesAdopted(5, DRAFTED.draft(), OLDER, YOUNGER, "and forth"));
    }

    @Test
    void a_draft_that_was_not_recorded_is_not_adopted() {
        jurybox.given().events(DRAFTED).when().command(new AdoptRules(OTHERS_DRAFTED.draft(), 2, "new season"))
                .then().noEvents().exceptionSatisfies(refused(UNKNOWN_DRAFT));
    }

    @Test
    void an_adoption_over_a_newer_version_is_rejected_and_named() {
        jurybox.given().events(DRAFTED, ADOPTED, OTHERS_DRAFTED)
                .when().command(new AdoptRules(OTHERS_DRAFTED.draft(), 2, "new season"))
                .then().noEvents().exceptionSatisfies(refused(STALE))
                .exceptionSatisfies(rejection -> assertThat(rejection).hasMessageContaining("revision 3"));
    }

    @Test
    void rules_by_which_other_seats_count_record_each_verdict_that_they_change() {
        jurybox.given().events(reviewed(ESPRESSO, BUILDER, SHIP), reviewed(ESPRESSO, SKEPTIC, SKIP),
                reviewed(LUNGO, BUILDER, SHIP),
                reviewed(RISTRETTO, BUILDER, SHIP), reviewed(RISTRETTO, SKEPTIC, SKIP),
                new ReviewRevised(RISTRETTO, SKEPTIC, saying(SKIP), saying(SHIP)),
                reviewed(CORTADO, SKEPTIC, SHIP), new ReviewWithdrawn(CORTADO, SKEPTIC, saying(SHIP), "too early"),
                new RulesDrafted(ONLY_BUILDER.draft(), ONLY_BUILDER.after()))
                .when().command(new AdoptRules(ONLY_BUILDER.draft(), 2, ONLY_BUILDER.reason()))
                .then().success().events(ONLY_BUILDER,
                        byRules(ESPRESSO, PanelVerdict.of(1, 1), PanelVerdict.of(1, 0), 3, 1),
                        byRules(RISTRETTO, PanelVerdict.of(2, 0), PanelVerdict.of(1, 0), 3, 2));
    }

    @Test
    void verdicts_change_back_when_all_seats_count_again() {
        jurybox.given().events(reviewed(ESPRESSO, SKEPTIC, SKIP), ONLY_BUILDER,
                reviewed(RISTRETTO, SKEPTIC, SHIP), DRAFTED)
                .when().command(new AdoptRules(DRAFTED.draft(), 3, "all of you"))
                .then().success().events(
                        new RulesAdopted(4, DRAFTED.draft(), ONLY_BUILDER.after(), YOUNGER, "all of you"),
                        byRules(ESPRESSO, PanelVerdict.PENDING, PanelVerdict.of(0, 1), 4, 1),
                        byRules(RISTRETTO, PanelVerdict.PENDING, PanelVerdict.of(1, 0), 4, 2));
    }

    @Test
    void rules_by_which_the_same_seats_count_change_no_verdict() {
        var older = new RuleSet(10, 240, BigDecimal.TWO, 1, ONLY_BUILDER.after().seats());
        jurybox.given().events(reviewed(ESPRESSO, BUILDER, SHIP), reviewed(ESPRESSO, SKEPTIC, SKIP), ONLY_BUILDER,
                new RulesDrafted(new DraftRules(older).draft(), older))
                .when().command(new AdoptRules(new DraftRules(older).draft(), 3, "slower"))
                .then().success().events(
                        new RulesAdopted(4, new DraftRules(older).draft(), ONLY_BUILDER.after(), older, "slower"));
    }

    @Test
    void adopting_the_rules_in_force_changes_nothing() {
        jurybox.given().events(DRAFTED, ADOPTED).when().command(new AdoptRules(DRAFTED.draft(), 3, "once more"))
                .then().success().noEvents();
    }

    private static RuleSet rules(int panelVotes, int heatHalfLifeHours, String z, int minimumVotes) {
        return new RuleSet(panelVotes, heatHalfLifeHours, new BigDecimal(z), minimumVotes);
    }
}
