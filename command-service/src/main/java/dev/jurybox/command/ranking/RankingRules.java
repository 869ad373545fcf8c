package dev.jurybox.command.ranking;

import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_DRAFT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.RevisionCheck;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Rules;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that ranks are computed with, and the drafts that can take their place. The version is the revision of an
 * adoption.
 */
public record RankingRules(int version, RuleSet inForce, Map<String, RuleSet> drafts) {

    private static final RankingRules INITIAL = new RankingRules(Rules.VERSION, RuleSet.INITIAL, Map.of());

    static final Decider<DraftRules, RankingRules> DRAFT = Decider.edit(DraftRules.class, _ -> EventTags.rules(),
            INITIAL, RankingRules::evolve, RankingRules::decide, (rules, _) -> rules.version);
    static final Decider<AdoptRules, RankingRules> ADOPT = Decider.edit(AdoptRules.class, _ -> EventTags.rules(),
            INITIAL, RankingRules::evolve, RankingRules::decide, (rules, _) -> rules.version);

    public static final List<Decider<?, ?>> DECIDERS = List.of(DRAFT, ADOPT);

    private List<RuleEvent> decide(DraftRules command) {
        var drafted = drafts.get(command.draft());
        if (drafted == null) return List.of(new RulesDrafted(command.draft(), command.rules()));
        if (drafted.equals(command.rules())) return List.of();
        throw new IllegalStateException("Draft %s has other rules".formatted(command.draft()));
    }

    private List<RuleEvent> decide(AdoptRules command) {
        var rules = drafts.get(command.draft());
        if (rules == null) throw new CommandRejected(UNKNOWN_DRAFT, "No rules were drafted under this id.");
        RevisionCheck.mustBe(command.expectedVersion(), version);
        if (rules.equals(inForce)) return List.of();
        return List.of(new RulesAdopted(version + 1, command.draft(), inForce, rules, command.reason()));
    }

    private RankingRules evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case RulesDrafted e -> with(e);
            case RulesAdopted e -> new RankingRules(e.version(), e.after(), drafts);
            case CatalogEvent _,PanelEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _,DisregardEvent _ -> this;
        };
    }

    private RankingRules with(RulesDrafted event) {
        var next = new HashMap<>(drafts);
        next.put(event.draft(), event.rules());
        return new RankingRules(version, inForce, next);
    }
}
