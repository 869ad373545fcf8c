package dev.jurybox.local.recount;

import static dev.jurybox.local.recount.EventSequence.counting;
import static dev.jurybox.local.recount.EventSequence.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules are in force, and what each of them changes. */
class RulesInForceTest {

    private static final String INITIAL = rules(25, 72, "1.959963984540054", 1);

    private final EventSequence log = new EventSequence();

    @Test
    void a_draft_changes_nothing_until_it_is_adopted() {
        var younger = rules(40, 24, "1.5", 5);
        log.draft("d1", younger);
        assertThat(log.recount.rules()).isEqualTo(RankRules.INITIAL);

        log.adopt(3, "d1", INITIAL, younger);
        assertThat(log.recount.rules()).isEqualTo(new RankRules(40, 24, new BigDecimal("1.5"), 5, null));
        assertThat(log.recount.findings().count()).isZero();
    }

    @Test
    void only_reviews_in_seats_that_count_make_a_verdict() {
        var onlyBuilder = counting("[\"BUILDER\"]");
        log.draft("d1", onlyBuilder).adopt(3, "d1", INITIAL, onlyBuilder).review("espresso", "SKEPTIC", 20, "SKIP")
                .review("espresso", "BUILDER", 80, "SHIP").verdict("espresso", "PENDING 0/0", "SHIP 1/0");

        assertThat(log.recount.findings().first()).isEmpty();
        assertThat(log.tool().label()).isEqualTo("SHIP");
        assertThat(log.tool().mean()).isEqualByComparingTo("80");
        assertThat(PublishedBoard.PANEL.rank(log.recount.summaries(), log.recount.rules())).singleElement()
                .satisfies(place -> assertThat(place.score()).isEqualByComparingTo("80"));
    }

    @Test
    void an_adoption_of_other_seats_is_followed_by_each_verdict_that_it_changes() {
        var onlyBuilder = counting("[\"BUILDER\"]");
        log.register("lungo").register("cortado").draft("d1", onlyBuilder);
        for (var tool : new String[]{"espresso", "lungo"})
            log.review(tool, "SKEPTIC", 20, "SKIP").verdict(tool, "PENDING 0/0", "SKIP 0/1");
        log.review("cortado", "BUILDER", 80, "SHIP").verdict("cortado", "PENDING 0/0", "SHIP 1/0");
        log.adopt(3, "d1", INITIAL, onlyBuilder).verdictByRules("espresso", "SKIP 0/1", "PENDING 0/0", 3, 1)
                .verdictByRules("lungo", "SKIP 0/1", "PENDING 0/0", 3, 2).cast("espresso", 1, "SHIP");

        assertThat(log.recount.findings().first()).isEmpty();
        assertThat(log.recount.changes()).extracting(VerdictChange::tool, VerdictChange::cause, VerdictChange::seat)
                .endsWith(tuple("espresso", "RULES", null), tuple("lungo", "RULES", null));
    }

    @Test
    void a_verdict_that_an_adoption_changes_without_saying_so_is_a_finding() {
        var onlyBuilder = counting("[\"BUILDER\"]");
        log.register("lungo").draft("d1", onlyBuilder);
        for (var tool : new String[]{"espresso", "lungo"})
            log.review(tool, "SKEPTIC", 20, "SKIP").verdict(tool, "PENDING 0/0", "SKIP 0/1");
        log.adopt(3, "d1", INITIAL, onlyBuilder).verdictByRules("espresso", "SKIP 0/1", "PENDING 0/0", 3, 1)
                .cast("espresso", 1, "SHIP");

        assertThat(log.recount.findings().first()).extracting(LogFinding::type, LogFinding::reason).containsExactly(
                tuple("RulesAdopted.2",
                        "It changed verdicts on tools that no PanelVerdictChanged after it names: lungo."));
    }

    /** The log names it among the others, in the order of tools, although its review could not be read. */
    @Test
    void of_a_tool_that_is_not_comparable_an_adoption_may_change_the_verdict_or_not() {
        var onlyBuilder = counting("[\"BUILDER\"]");
        log.register("lungo").register("ristretto").draft("d1", onlyBuilder);
        for (var tool : new String[]{"espresso", "lungo", "ristretto"})
            log.review(tool, "SKEPTIC", 20, "SKIP").verdict(tool, "PENDING 0/0", "SKIP 0/1");
        log.register("espresso").register("ristretto").adopt(3, "d1", INITIAL, onlyBuilder)
                .verdictByRules("espresso", "SKIP 0/1", "PENDING 0/0", 3, 1)
                .verdictByRules("lungo", "SKIP 0/1", "PENDING 0/0", 3, 2).cast("lungo", 1, "SHIP");

        assertThat(log.recount.incomparable()).containsOnlyKeys("espresso", "ristretto");
        assertThat(log.recount.findings().first()).extracting(LogFinding::reason)
                .containsOnly("The tool is registered already.");
    }

    @Test
    void a_verdict_that_names_another_adoption_is_a_finding() {
        var onlyBuilder = counting("[\"BUILDER\"]");
        log.draft("d1", onlyBuilder).review("espresso", "SKEPTIC", 20, "SKIP")
                .verdict("espresso", "PENDING 0/0", "SKIP 0/1").adopt(3, "d1", INITIAL, onlyBuilder)
                .verdictByRules("espresso", "SKIP 0/1", "PENDING 0/0", 4, 2);

        assertThat(log.recount.findings().first()).extracting(LogFinding::reason).containsExactly(
                "Its rulesVersion is 4, and should be 3.", "Its positionsAfterCause is 2, and should be 1.");
    }

    @Test
    void rules_that_were_replaced_can_be_adopted_again() {
        var one = rules(40, 24, "1.5", 5);
        var other = rules(10, 24, "1.5", 5);
        log.draft("d1", one).draft("d2", other).adopt(3, "d1", INITIAL, one).adopt(4, "d2", one, other)
                .adopt(5, "d1", other, one);

        assertThat(log.recount.rules().panelVotes()).isEqualTo(40);
        assertThat(log.recount.findings().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.999999999999999", "4.000000000000001", "1.959963984540054", "0.1", "6"})
    void the_standard_score_is_read_exactly(String z) {
        var exact = rules(25, 72, z, 1);
        log.draft("d1", exact).adopt(3, "d1", INITIAL, exact);

        assertThat(log.recount.rules().z()).hasToString(z);
    }

    @Test
    void an_adoption_that_contradicts_what_was_in_force_is_a_finding_and_yet_in_force() {
        var younger = rules(40, 24, "1.50", 5);
        log.draft("d1", younger).adopt(4, "d1", INITIAL, younger).adopt(5, "d1", INITIAL, rules(41, 24, "1.5", 5))
                .adopt(6, "d2", rules(41, 24, "1.5", 5), younger);

        assertThat(log.recount.findings().first()).extracting(LogFinding::position, LogFinding::reason)
                .containsExactly(
                        tuple(3L, "It says version 4, but version 2 was in force."),
                        tuple(4L, "It replaces 25 votes of the panel, half-life 72 h, z 1.959963984540054, 1 votes at "
                                + "least, but in force were 40 votes of the panel, half-life 24 h, z 1.5, 5 votes at "
                                + "least."),
                        tuple(4L, "Its rules were not drafted under this id."),
                        tuple(5L, "Its rules were not drafted under this id."));
        assertThat(log.recount.rules()).isEqualTo(new RankRules(40, 24, new BigDecimal("1.5"), 5, null));
        assertThat(log.recount.incomparable()).isEmpty();
    }

    @Test
    void from_rules_that_cannot_be_read_nothing_is_known_of_verdicts_while_votes_are_counted() {
        log.draft("d1", INITIAL).draft("d1", INITIAL).adopt(3, "d1", INITIAL, rules(40, 24, "\"1.5\"", 5))
                .cast("espresso", 1, "SHIP").review("espresso", "BUILDER", 80, "SHIP").cast("espresso", 1, "SKIP")
                .verdict("espresso", "PENDING 0/0", "SKIP 0/1");

        assertThat(log.recount.findings().first()).extracting(LogFinding::reason)
                .containsExactly("The draft was recorded before.");
        assertThat(log.recount.incomparable()).containsOnlyKeys(RankRules.SUBJECT);
        assertThat(log.tool().votes().ship()).isEqualTo(1);
    }

    @Test
    void a_field_of_the_rules_that_is_no_number_is_named() {
        log.adopt(3, "d1", INITIAL, rules(40, 24, "\"1.5\"", 5));

        assertThat(log.recount.findings().first()).extracting(LogFinding::reason)
                .containsExactly("Field z is not a number.");
        assertThat(log.recount.rules()).isEqualTo(RankRules.INITIAL);
    }

    /** (40 × 0.8 + 10) / (40 + 10), where 25 votes of the panel would give 0.857142857. */
    @Test
    void the_panel_counts_as_many_votes_as_the_rules_say() {
        inForce(rules(40, 72, "1.96", 1)).review("espresso", "BUILDER", 80, "SHIP").cast("espresso", 10, "SHIP");

        assertThat(scores(PublishedBoard.VERDICT)).containsExactly("espresso 0.840000000");
    }

    /** n / (n + z²) = 10 / (10 + 1). */
    @Test
    void the_wilson_bound_is_that_of_the_standard_score() {
        inForce(rules(25, 72, "1", 1)).cast("espresso", 10, "SHIP");

        assertThat(scores(PublishedBoard.COMMUNITY)).containsExactly("espresso 0.909091");
    }

    @Test
    void a_vote_counts_half_after_the_half_life_of_the_rules() {
        inForce(rules(25, 24, "1.96", 1)).at("2026-01-01T00:00:00Z").cast("espresso", 4, "SHIP")
                .at("2026-01-03T00:00:00Z").cast("espresso", 3, "SKIP");

        assertThat(log.tool().heat()).isCloseTo(4 * 0.25 - 3, within(1e-12));
    }

    /** It need not be a multiple of the three hours of a bucket. */
    @Test
    void a_half_life_may_be_an_hour() {
        inForce(rules(25, 1, "1.96", 1)).at("2026-01-01T00:00:00Z").cast("espresso", 8, "SHIP")
                .at("2026-01-01T03:00:00Z").cast("espresso", 3, "SKIP");

        assertThat(log.tool().heat()).isCloseTo(8 * 0.125 - 3, within(1e-12));
    }

    @Test
    void a_tool_with_fewer_votes_than_the_minimum_has_no_rank_on_the_boards_of_votes() {
        inForce(rules(25, 72, "1.96", 5)).register("lungo").cast("espresso", 4, "SHIP").cast("lungo", 5, "SHIP");

        for (var board : new PublishedBoard[]{
            PublishedBoard.COMMUNITY, PublishedBoard.HOT, PublishedBoard.CONTROVERSIAL}) {
            assertThat(scores(board)).singleElement().asString().startsWith("lungo ");
        }
        assertThat(scores(PublishedBoard.VERDICT)).hasSize(2);
    }

    private EventSequence inForce(String rules) {
        return log.draft("d1", rules).adopt(3, "d1", INITIAL, rules);
    }

    private Stream<String> scores(PublishedBoard board) {
        return board.rank(log.recount.summaries(), log.recount.rules()).stream()
                .map(place -> place.tool().tool() + " " + place.score().toPlainString());
    }
}
