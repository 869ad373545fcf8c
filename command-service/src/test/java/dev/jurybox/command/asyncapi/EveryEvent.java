package dev.jurybox.command.asyncapi;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.DETAILS;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static dev.jurybox.command.Fixtures.saying;

import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.catalog.ReinstateTool;
import dev.jurybox.command.catalog.RetireTool;
import dev.jurybox.command.catalog.ReviseTool;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.command.community.CloseVoting;
import dev.jurybox.command.community.OpenVoting;
import dev.jurybox.command.community.RetractCommunityVote;
import dev.jurybox.command.comparison.PublishComparison;
import dev.jurybox.command.comparison.UnpublishComparison;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.disregard.DisregardLoggedEvent;
import dev.jurybox.command.panel.ReviseReview;
import dev.jurybox.command.panel.SubmitReview;
import dev.jurybox.command.panel.WithdrawReview;
import dev.jurybox.command.ranking.AdoptRules;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Role;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.Detail;
import dev.jurybox.events.EventType;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.VoterToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Commands that together cause events of every type. */
final class EveryEvent {

    private static final Sender EDITOR = Sender.of(new Actor(Role.EDITOR, "XyZ"));
    private static final VoterToken ADA = new VoterToken("ada");
    private static final ComparisonId COMPARISON = new ComparisonId(ESPRESSO, RISTRETTO);

    private static final RuleSet RULES = new RuleSet(40, 24, new BigDecimal("1.645"), 5);

    private EveryEvent() {}

    static void happen(CommandDispatcher commands) {
        Stream.of(
                new RegisterTool(ESPRESSO, DETAILS),
                new RegisterTool(RISTRETTO, DETAILS),
                new ReviseTool(ESPRESSO, Map.of(Detail.BEST_FOR, Optional.of("mornings")), 1),
                new RetireTool(ESPRESSO, "no longer sold"),
                new ReinstateTool(ESPRESSO),
                new SubmitReview(ESPRESSO, BUILDER, saying(Choice.SHIP)),
                new ReviseReview(ESPRESSO, BUILDER, saying(Choice.SKIP), 1),
                new WithdrawReview(ESPRESSO, BUILDER, "too early"),
                new CastCommunityVote(ESPRESSO, ADA, Choice.SHIP),
                new CastCommunityVote(ESPRESSO, ADA, Choice.SKIP),
                new RetractCommunityVote(ESPRESSO, ADA),
                new CloseVoting(ESPRESSO, "the season is over"),
                new OpenVoting(ESPRESSO, "a new season"),
                new PublishComparison(COMPARISON, null),
                new UnpublishComparison(COMPARISON, "one of them is gone"),
                new DraftRules(RULES),
                new AdoptRules(new DraftRules(RULES).draft(), 2, "last week's votes say more"),
                new DisregardLoggedEvent(17, ESPRESSO.value(), new EventType("CommunityVoteCast", 9),
                        List.of("tool:espresso"), "a broken version wrote it"))
                .forEach(command -> commands.sendAndWait(command, EDITOR));
    }
}
