package dev.jurybox.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Each rule of counting, on events written by hand. */
class LogRecountTest {

    private final EventSequence log = new EventSequence();

    @Test
    void each_voter_counts_with_the_last_vote() {
        log.cast("espresso", "ada", "SHIP").cast("espresso", "bob", "SHIP").cast("espresso", "eve", "SKIP")
                .change("espresso", "ada", "SHIP", "SKIP")
                .retract("espresso", "bob", "SHIP");

        assertThat(log.tool().votes()).isEqualTo(new SideCounts(0, 2));
        assertThat(log.recount.ballots()).isEqualTo(2);
        assertThat(log.tool().communityPercent()).isZero();
        assertThat(log.tool().isLowSample()).isTrue();
    }

    @Test
    void a_share_is_rounded_half_up_and_is_100_only_if_all_agree() {
        assertThat(CommunityRules.percent(new SideCounts(0, 0))).isNull();
        assertThat(CommunityRules.percent(new SideCounts(5, 3))).isEqualTo(63);
        assertThat(CommunityRules.percent(new SideCounts(999, 1))).isEqualTo(99);
        assertThat(CommunityRules.percent(new SideCounts(1, 999))).isEqualTo(1);
        assertThat(CommunityRules.percent(new SideCounts(2, 0))).isEqualTo(100);
    }

    @Test
    void a_majority_is_declared_from_five_votes_with_a_lead_of_three() {
        log.cast("espresso", 4, "SHIP");
        assertThat(log.recount.changes()).isEmpty();

        log.cast("espresso", 1, "SKIP");
        assertThat(log.recount.changes()).containsExactly(VerdictChange.ofMajority(6, "espresso", "NONE", "SHIP",
                new SideCounts(4, 0), new SideCounts(4, 1)));
    }

    @Test
    void a_majority_needs_55_percent() {
        log.cast("espresso", 20, "SKIP").cast("espresso", 23, "SHIP");
        assertThat(log.recount.changes()).singleElement().extracting(VerdictChange::to).isEqualTo("SKIP");

        log.cast("espresso", 1, "SHIP");
        assertThat(log.recount.changes()).hasSize(1);
        log.cast("espresso", 1, "SHIP");
        assertThat(log.recount.changes()).extracting(VerdictChange::to).containsExactly("SKIP", "SHIP");
    }

    @Test
    void a_majority_stays_until_the_other_side_has_one_or_fewer_than_three_votes_are_left() {
        log.cast("espresso", "ada", "SHIP").cast("espresso", "bob", "SHIP").cast("espresso", 3, "SHIP")
                .cast("espresso", 7, "SKIP");
        assertThat(log.recount.changes()).extracting(VerdictChange::to).containsExactly("SHIP");
        log.cast("espresso", 1, "SKIP");
        assertThat(log.recount.changes()).extracting(VerdictChange::to).containsExactly("SHIP", "SKIP");

        var few = new EventSequence().cast("espresso", "ada", "SHIP").cast("espresso", "bob", "SHIP")
                .cast("espresso", "eve", "SHIP").cast("espresso", 2, "SHIP")
                .retract("espresso", "ada", "SHIP").retract("espresso", "bob", "SHIP");
        assertThat(few.recount.changes()).extracting(VerdictChange::to).containsExactly("SHIP");
        few.retract("espresso", "eve", "SHIP");
        assertThat(few.recount.changes()).extracting(VerdictChange::to).containsExactly("SHIP", "NONE");
    }

    @Test
    void a_panel_consists_of_the_current_reviews() {
        log.review("espresso", "BUILDER", 80, "SHIP").review("espresso", "SKEPTIC", 41, "SKIP")
                .review("espresso", "FOUNDER", 90, "SHIP");
        assertThat(log.tool().label()).isEqualTo("SHIP");
        assertThat(log.tool().shipPercent()).hasToString("67");
        assertThat(log.tool().mean()).hasToString("70.3");
        assertThat(log.tool().margin()).isEqualTo(1);

        log.event("ReviewRevised", "espresso", """
                , "seat": "BUILDER", "before": {}, "after": {"score": 20, "recommendation": "SKIP", "text": "No."}""")
                .event("ReviewWithdrawn", "espresso", ", \"seat\": \"FOUNDER\"");
        assertThat(log.tool().label()).isEqualTo("SKIP");
        assertThat(log.tool().reviews()).isEqualTo(new SideCounts(0, 2));
        assertThat(log.tool().scores()).isEqualTo(61);
    }

    @Test
    void a_panel_that_is_even_is_split_and_one_without_reviews_pending() {
        assertThat(log.tool().label()).isEqualTo("PENDING");
        assertThat(log.tool().margin()).isNull();

        log.review("espresso", "BUILDER", 80, "SHIP").review("espresso", "SKEPTIC", 41, "SKIP");
        assertThat(log.tool().label()).isEqualTo("SPLIT");
        assertThat(log.tool().margin()).isEqualTo(1);
        assertThat(PanelRules.margin(new SideCounts(4, 0))).isEqualTo(2);
        assertThat(PanelRules.margin(new SideCounts(3, 0))).isEqualTo(2);
        assertThat(PanelRules.margin(new SideCounts(1, 3))).isEqualTo(1);
    }

    @Test
    void a_change_of_the_panels_verdict_follows_from_its_reviews() {
        log.review("espresso", "BUILDER", 80, "SHIP").event("PanelVerdictChanged", "espresso", """
                , "from": {"label": "PENDING", "ship": 0, "skip": 0}, "to": {"label": "SHIP", "ship": 1, "skip": 0}""");

        assertThat(log.recount.changes()).containsExactly(VerdictChange.ofPanel(3, "espresso",
                SideCounts.NONE, new SideCounts(1, 0), "REVIEW", "BUILDER"));
        assertThat(log.recount.findings().count()).isZero();
    }

    @Test
    void a_verdict_in_an_event_that_is_not_that_of_the_reviews_is_a_finding() {
        log.review("espresso", "BUILDER", 80, "SHIP").event("PanelVerdictChanged", "espresso", """
                , "from": {"label": "PENDING", "ship": 0, "skip": 0}, "to": {"label": "SKIP", "ship": 0, "skip": 1}""");

        assertThat(log.recount.findings().first()).containsExactly(new LogFinding(3, "PanelVerdictChanged.1",
                "espresso",
                "It says PENDING 0/0 to SKIP 0/1, but by the reviews it is PENDING 0/0 to SHIP 1/0."));
        assertThat(log.recount.incomparable()).isEmpty();
    }

    @Test
    void a_changed_verdict_that_no_event_announces_directly_is_a_finding() {
        log.review("espresso", "BUILDER", 80, "SHIP").cast("espresso", 1, "SHIP")
                .event("ReviewRevised", "espresso", """
                        , "seat": "BUILDER", "after": {"score": 90, "recommendation": "SHIP"}""")
                .event("ReviewWithdrawn", "espresso", ", \"seat\": \"BUILDER\"");
        assertThat(log.recount.findings().first()).containsExactly(new LogFinding(2, "ReviewSubmitted.1", "espresso",
                "It changed the verdict, but no PanelVerdictChanged follows it directly."));

        log.cast("espresso", 1, "SHIP");
        assertThat(log.recount.findings().first()).extracting(LogFinding::position).containsExactly(2L, 5L);
    }

    @Test
    void a_tool_can_be_renamed_moved_retired_reinstated_closed_and_opened() {
        log.cast("espresso", 2, "SHIP").event("ToolRevised", "espresso", """
                , "changes": [{"detail": "NAME", "before": "espresso", "after": "Lungo"},
                              {"detail": "CATEGORY", "before": "Kitchen", "after": "Bar"},
                              {"detail": "HOMEPAGE", "before": "https://example.org"}]""");
        assertThat(log.tool().name()).isEqualTo("Lungo");
        assertThat(log.tool().category()).isEqualTo("Bar");

        log.event("ToolRetired", "espresso", "").event("VotingClosed", "espresso", ", \"reason\": \"Enough.\"");
        assertThat(log.tool().retired()).isTrue();
        assertThat(log.tool().closing()).isEqualTo(new VotingClosing("Enough.", new SideCounts(2, 0)));

        log.event("ToolReinstated", "espresso", "").event("VotingOpened", "espresso", "");
        assertThat(log.tool().retired()).isFalse();
        assertThat(log.tool().closing()).isNull();
    }

    @Test
    void the_first_revision_of_a_registration_can_be_read() {
        log.add("ToolRegistered", 1, "lungo", "{\"tool\": \"lungo\", \"name\": \"Lungo\", \"category\": \"Bar\"}");

        assertThat(log.tool("lungo").category()).isEqualTo("Bar");
    }

    @Test
    void a_vote_weighs_half_after_three_days_and_nothing_after_sixty() {
        log.at("2026-01-01T00:00:00Z").cast("espresso", 4, "SHIP")
                .at("2026-01-04T00:00:00Z").cast("espresso", 1, "SKIP");
        assertThat(log.tool().heat()).isCloseTo(4 * 0.5 - 1, within(1e-12));

        log.register("lungo").at("2026-03-04T23:59:59Z").cast("lungo", 1, "SHIP");
        assertThat(log.tool().heat()).isNegative();
        log.at("2026-03-05T00:00:00Z").cast("lungo", 1, "SHIP");
        assertThat(log.tool().heat()).isZero();
    }

    /** A vote that is changed is taken from the hours in which it was cast. */
    @Test
    void a_changed_vote_is_as_young_as_the_change() {
        log.at("2026-01-01T00:00:00Z").cast("espresso", "ada", "SHIP")
                .at("2026-01-04T00:00:00Z").change("espresso", "ada", "SHIP", "SKIP");
        assertThat(log.tool().heat()).isEqualTo(-1);

        log.at("2026-01-07T00:00:00Z").retract("espresso", "ada", "SKIP");
        assertThat(log.tool().heat()).isZero();
    }

    @Test
    void what_cannot_be_read_is_named_and_its_tool_is_not_compared_any_more() {
        log.add("ToolPraised", 1, "espresso", "{}").cast("espresso", 3, "SHIP")
                .register("lungo").add("CommunityVoteCast", 1, "lungo", "none")
                .register("ristretto").cast("ristretto", "ada", "PERHAPS")
                .register("doppio").add("CommunityVoteCast", 2, "doppio", "{}");

        assertThat(log.recount.findings().first()).extracting(LogFinding::position, LogFinding::type,
                LogFinding::reason).containsExactly(
                        tuple(2L, "ToolPraised.1",
                                "This version does not know the type."),
                        tuple(7L, "CommunityVoteCast.1", "The payload is not JSON."),
                        tuple(9L, "CommunityVoteCast.1",
                                "Field choice is neither SHIP nor SKIP."),
                        tuple(11L, "CommunityVoteCast.2",
                                "This version does not know the type."));
        assertThat(log.recount.incomparable()).containsOnlyKeys("espresso", "lungo", "ristretto", "doppio");
    }

    @Test
    void events_that_contradict_others_are_findings() {
        log.cast("espresso", "ada", "SHIP").cast("espresso", "ada", "SHIP")
                .register("lungo").change("lungo", "ada", "SHIP", "SKIP")
                .register("doppio").event("ReviewWithdrawn", "doppio", ", \"seat\": \"FOUNDER\"")
                .cast("unknown", "ada", "SHIP");

        assertThat(log.recount.findings().first()).extracting(LogFinding::position, LogFinding::reason)
                .containsExactly(
                        tuple(3L, "The voter has a vote already."),
                        tuple(5L, "The voter has no vote."),
                        tuple(7L, "The seat has no review."),
                        tuple(8L, "The tool is not registered."));
    }

    @Test
    void positions_without_an_event_are_a_finding_also_at_the_end() {
        log.skip(30).cast("espresso", 1, "SHIP");
        log.recount.endAt(40);

        assertThat(log.recount.findings().first()).extracting(LogFinding::position, LogFinding::reason)
                .containsExactly(
                        tuple(2L, "The log has no event from here to position 31."),
                        tuple(33L, "The log has no event from here to position 40."));
        assertThat(log.tool().votes().ship()).isEqualTo(1);
        assertThat(log.recount.position()).isEqualTo(40);
    }

    @Test
    void only_the_first_findings_are_listed() {
        for (var again = 0; again < 30; again++)
            log.cast("unknown-" + again, "ada", "SHIP");

        assertThat(log.recount.findings().count()).isEqualTo(30);
        assertThat(log.recount.findings().first()).hasSize(20).extracting(LogFinding::position).startsWith(2L, 3L);
    }
}
