package dev.jurybox.events;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A revision that was shipped, with its payload as it is stored in the log, and the event that it must decode to for
 * ever.
 *
 * @param form what is special about it, as the end of the file's name
 */
record Golden(EventType type, JuryboxEvent event, String form) {

    private static final ToolId ESPRESSO = new ToolId("espresso");
    private static final ComparisonId COMPARISON = new ComparisonId(ESPRESSO, new ToolId("ristretto"));
    private static final Seat SKEPTIC = new Seat("SKEPTIC");
    private static final VoterToken ADA = new VoterToken("ada");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final Review PRO = new Review(74, Choice.SHIP, "It does what it says.");
    private static final Review CONTRA = new Review(41, Choice.SKIP, "It broke.");
    private static final ToolRegistered REGISTERED = new ToolRegistered(ESPRESSO, new ToolDetails("Espresso", "Kitchen",
            "Short and strong", "Brews under pressure.", Entry.PAID, "from 90 a piece", "mornings", null));

    private static final RuleSet YOUNGER = new RuleSet(40, 24, new BigDecimal("1.645"), 5);
    private static final PanelVerdictChanged VERDICT = new PanelVerdictChanged(ESPRESSO, PanelVerdict.of(1, 0),
            PanelVerdict.of(0, 1), Cause.REVISION, SKEPTIC);
    private static final RulesDrafted DRAFTED = new RulesDrafted("0e555008f5c5f8debd4fa5795605cadd", YOUNGER);
    private static final RulesAdopted ADOPTED = new RulesAdopted(3, DRAFTED.draft(), RuleSet.INITIAL, YOUNGER,
            "last week's votes say more");
    private static final RuleSet TWO_SEATS = new RuleSet(40, 24, new BigDecimal("1.645"), 5,
            List.of(SKEPTIC, new Seat("BUILDER")));

    static Stream<Golden> newest() {
        return Stream.of(
                REGISTERED,
                new ToolRevised(ESPRESSO, List.of(
                        new DetailChange(Detail.NAME, "Espresso", "Doppio"),
                        new DetailChange(Detail.ENTRY, "PAID", "FREEMIUM"),
                        new DetailChange(Detail.BEST_FOR, "mornings", null),
                        new DetailChange(Detail.HOMEPAGE, null, "https://espresso.example"))),
                new ToolRetired(ESPRESSO, "no longer sold"),
                new ToolReinstated(ESPRESSO),
                new ReviewSubmitted(ESPRESSO, SKEPTIC, PRO),
                new ReviewRevised(ESPRESSO, SKEPTIC, PRO, CONTRA),
                new ReviewWithdrawn(ESPRESSO, SKEPTIC, CONTRA, "a conflict of interest"),
                VERDICT,
                new VotingOpened(ESPRESSO, "a new season"),
                new VotingClosed(ESPRESSO, "the season is over"),
                new CommunityVoteCast(ESPRESSO, ADA, Choice.SHIP),
                new CommunityVoteChanged(ESPRESSO, ADA, Choice.SHIP, Choice.SKIP, THEN),
                new CommunityVoteRetracted(ESPRESSO, ADA, Choice.SKIP, THEN),
                new ComparisonPublished(COMPARISON, "Long or short?", PanelVerdict.of(3, 1), PanelVerdict.PENDING),
                new ComparisonUnpublished(COMPARISON, "one of them is gone"),
                DRAFTED,
                ADOPTED,
                new EventDisregarded(17, "espresso", "CommunityVoteCast", 1, List.of("ballot:espresso/ada"),
                        "its payload was cut off"))
                .map(event -> of(event, ""));
    }

    /** Events of the newest revisions with fields that are absent from others. */
    static Stream<Golden> optional() {
        return Stream.of(
                of(PanelVerdictChanged.byReview(new ReviewSubmitted(ESPRESSO, SKEPTIC, PRO), PanelVerdict.of(1, 0),
                        PanelVerdict.of(1, 1), Cause.REVIEW, 3), "-adopted-rules"),
                of(PanelVerdictChanged.byRules(ESPRESSO, PanelVerdict.of(2, 1), PanelVerdict.of(1, 1), 3, 17),
                        "-by-rules"),
                of(new RulesDrafted("73d78a4bcd6c4e8f6d6c8a8f9a6f1a2b", TWO_SEATS), "-seats"),
                of(new RulesAdopted(4, "73d78a4bcd6c4e8f6d6c8a8f9a6f1a2b", YOUNGER, TWO_SEATS, "two are enough"),
                        "-seats"));
    }

    private static Golden of(JuryboxEvent event, String form) {
        return new Golden(EventTypes.of(event.getClass()).orElseThrow(), event, form);
    }

    static Stream<Golden> encoded() {
        return Stream.concat(newest(), optional());
    }

    static Stream<Golden> older() {
        return Stream.<JuryboxEvent>of(REGISTERED, VERDICT, DRAFTED, ADOPTED)
                .map(event -> new Golden(new EventType(EventTypes.nameOf(event.getClass()), 1), event, ""));
    }

    static Stream<Golden> all() {
        return Stream.concat(encoded(), older());
    }

    String name() {
        return this + ".json";
    }

    byte[] bytes() {
        try (var file = Golden.class.getResourceAsStream("/golden/" + name())) {
            return requireNonNull(file, "no golden file " + name()).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + form;
    }
}
