package dev.jurybox.command;

import static dev.jurybox.command.Fixtures.DETAILS;

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
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.panel.ReviseReview;
import dev.jurybox.command.panel.SubmitReview;
import dev.jurybox.command.panel.WithdrawReview;
import dev.jurybox.command.ranking.AdoptRules;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.Detail;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Rules;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws commands over a few tools, voters and seats, so that they conflict with each other. The tools change every
 * {@code COMMANDS_IN_AN_ERA} commands.
 */
final class AnyCommand {

    private static final int TOOLS = 4;
    private static final int VOTERS = 5;
    private static final int SEATS = 3;
    private static final int REVISIONS = 4;
    private static final int RULE_SETS = 3;
    private static final int COMMANDS_IN_AN_ERA = 60;
    private static final int COMMANDS_IN_A_VERSION = 20;

    private final Random random;
    private int drawn;

    AnyCommand(long seed) {
        random = new Random(seed);
    }

    /** One command, or several that are sent at once. */
    List<? extends JuryboxCommand> next() {
        drawn++;
        return random.nextInt(24) == 0 ? crowd() : List.of(one());
    }

    private JuryboxCommand one() {
        return switch (random.nextInt(27)) {
            case 0, 1 -> new RegisterTool(tool(), DETAILS);
            case 2 -> new ReviseTool(tool(), Map.of(Detail.NAME, Optional.of(text())), revision());
            case 3 -> new RetireTool(tool(), "gone");
            case 4 -> new ReinstateTool(tool());
            case 5 -> new CloseVoting(tool(), "over");
            case 6, 7 -> new OpenVoting(tool(), "again");
            case 8, 9 -> new SubmitReview(tool(), seat(), review());
            case 10, 11, 12 -> new ReviseReview(tool(), seat(), review(), revision());
            case 13 -> new WithdrawReview(tool(), seat(), "too early");
            case 14 -> new PublishComparison(new ComparisonId(tool(), tool()), null);
            case 15 -> new UnpublishComparison(new ComparisonId(tool(), tool()), "not yet");
            case 16, 17 -> new RetractCommunityVote(tool(), voter());
            case 18, 19 -> new DraftRules(rules());
            case 20, 21 -> new AdoptRules(new DraftRules(rules()).draft(), versionOfRules(), "a new season");
            default -> new CastCommunityVote(tool(), voter(), choice());
        };
    }

    /** Some votes and retractions, several of them on the same ballots. */
    private List<JuryboxCommand> crowd() {
        return IntStream.range(0, 2 * VOTERS).<JuryboxCommand>mapToObj(_ -> random.nextInt(4) == 0
                ? new RetractCommunityVote(tool(), voter())
                : new CastCommunityVote(tool(), voter(), choice())).toList();
    }

    private ToolId tool() {
        return new ToolId("tool-%d-%d".formatted(drawn / COMMANDS_IN_AN_ERA, random.nextInt(TOOLS)));
    }

    private VoterToken voter() {
        return new VoterToken("voter-" + random.nextInt(VOTERS));
    }

    private Seat seat() {
        return new Seat("SEAT_" + random.nextInt(SEATS));
    }

    private Choice choice() {
        return random.nextBoolean() ? Choice.SHIP : Choice.SKIP;
    }

    private Review review() {
        return new Review(random.nextInt(3), choice(), text());
    }

    private RuleSet rules() {
        return new RuleSet(1 + random.nextInt(RULE_SETS), 72, BigDecimal.TWO, 1, seats());
    }

    /** All, as often as some. */
    private @Nullable List<Seat> seats() {
        return random.nextBoolean() ? null : Stream.generate(this::seat).limit(SEATS - 1).toList();
    }

    /** Versions only grow, so later commands draw from more of them. */
    private int versionOfRules() {
        return Rules.VERSION + random.nextInt(1 + drawn / COMMANDS_IN_A_VERSION);
    }

    private String text() {
        return random.nextBoolean() ? "This." : "That.";
    }

    private int revision() {
        return 1 + random.nextInt(REVISIONS);
    }
}
