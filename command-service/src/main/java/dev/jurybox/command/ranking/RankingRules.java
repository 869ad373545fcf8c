package dev.jurybox.command.ranking;

import static dev.jurybox.command.decider.CommandRejected.Reason.TOO_MANY_VERDICTS;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_DRAFT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.RevisionCheck;
import dev.jurybox.command.decider.RulesInForce;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.eventstore.AppendLimits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules in force, and the drafts that can take their place. The version is the revision of an adoption.
 *
 * @param panels sourced only to adopt rules by which other seats count
 */
public record RankingRules(RulesInForce inForce, Map<String, RuleSet> drafts, AllPanels panels) {

    /** The adoption and the changes are one append. */
    private static final int CHANGES_MAX = AppendLimits.DEFAULT.eventsMax() - 1;

    private static final RankingRules INITIAL = new RankingRules(RulesInForce.INITIAL, Map.of(), AllPanels.EMPTY);

    static final Decider<DraftRules, RankingRules> DRAFT = Decider.edit(DraftRules.class, _ -> EventTags.rules(),
            INITIAL, RankingRules::evolve, RankingRules::decide, (rules, _) -> rules.inForce.version());
    static final Decider<AdoptRules, RankingRules> ADOPT = Decider.edit(AdoptRules.class, _ -> EventTags.rules(),
            INITIAL, RankingRules::evolve, RankingRules::decide, (rules, _) -> rules.inForce.version())
            .sourcing((rules, command) -> rules.wouldCountOtherSeats(command) ? EventTags.reviews() : null);

    public static final List<Decider<?, ?>> DECIDERS = List.of(DRAFT, ADOPT);

    private List<RuleEvent> decide(DraftRules command) {
        var drafted = drafts.get(command.draft());
        if (drafted == null) return List.of(new RulesDrafted(command.draft(), command.rules()));
        if (drafted.equals(command.rules())) return List.of();
        throw new IllegalStateException("Draft %s has other rules".formatted(command.draft()));
    }

    /** A command that will be rejected reads no reviews. */
    private boolean wouldCountOtherSeats(AdoptRules command) {
        var rules = drafts.get(command.draft());
        return rules != null && command.expectedVersion() == inForce.version()
                && !Objects.equals(rules.seats(), inForce.rules().seats());
    }

    private List<JuryboxEvent> decide(AdoptRules command) {
        var rules = drafts.get(command.draft());
        if (rules == null) throw new CommandRejected(UNKNOWN_DRAFT, "No rules were drafted under this id.");
        RevisionCheck.mustBe(command.expectedVersion(), inForce.version());
        var before = inForce.rules();
        if (rules.equals(before)) return List.of();
        var next = new RulesInForce(inForce.version() + 1, rules);
        var adoption = new RulesAdopted(next.version(), command.draft(), before, rules, command.reason());
        var changes = panels.changes(before, next);
        if (changes.size() > CHANGES_MAX) {
            throw new CommandRejected(TOO_MANY_VERDICTS,
                    "The rules would change %d verdicts at once, and at most %d can change."
                            .formatted(changes.size(), CHANGES_MAX));
        }
        return Stream.<JuryboxEvent>concat(Stream.of(adoption), changes.stream()).toList();
    }

    private RankingRules evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case RulesDrafted e -> with(e);
            case RulesAdopted e -> new RankingRules(inForce.with(e), drafts, panels);
            case ReviewEvent e -> new RankingRules(inForce, drafts, panels.with(e));
            case PanelVerdictChanged _,CatalogEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _,DisregardEvent _ ->
                this;
        };
    }

    private RankingRules with(RulesDrafted event) {
        var next = new HashMap<>(drafts);
        next.put(event.draft(), event.rules());
        return new RankingRules(inForce, next, panels);
    }
}
