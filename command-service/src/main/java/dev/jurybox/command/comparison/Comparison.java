package dev.jurybox.command.comparison;

import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_PUBLISHED;
import static dev.jurybox.command.decider.CommandRejected.Reason.NOT_PUBLISHED;
import static dev.jurybox.command.decider.CommandRejected.Reason.SAME_TOOL;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.RulesInForce;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** A pair of tools, and the order in which it is published, if it is. */
public record Comparison(Map<ToolId, ComparedTool> sides, RulesInForce rules, @Nullable ComparisonId published) {

    private static final Comparison BLANK = new Comparison(Map.of(), RulesInForce.INITIAL, null);

    static final Decider<PublishComparison, Comparison> PUBLISH = new Decider<>(PublishComparison.class,
            Comparison::boundary, BLANK, Comparison::evolve, Comparison::decide);
    static final Decider<UnpublishComparison, Comparison> UNPUBLISH = new Decider<>(
            UnpublishComparison.class, command -> EventTags.publishingOf(command.comparison()), BLANK,
            Comparison::evolve,
            Comparison::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(PUBLISH, UNPUBLISH);

    /** Their verdicts are published with the pair, so it depends on the reviews of both, and on which seats count. */
    private static EventCriteria boundary(PublishComparison command) {
        var left = command.comparison().left();
        var right = command.comparison().right();
        return EventCriteria.either(EventTags.publishingOf(command.comparison()), EventTags.lifecycleOf(left),
                EventTags.lifecycleOf(right), EventTags.reviewsOf(left), EventTags.reviewsOf(right),
                EventTags.adoptions());
    }

    private List<ComparisonEvent> decide(PublishComparison command) {
        var comparison = command.comparison();
        if (comparison.left().equals(comparison.right())) {
            throw new CommandRejected(SAME_TOOL, "A tool is not compared with itself.");
        }
        var left = side(comparison.left());
        var right = side(comparison.right());
        left.lifecycle().mustBeActive(comparison.left());
        right.lifecycle().mustBeActive(comparison.right());
        if (published != null) throw new CommandRejected(ALREADY_PUBLISHED, "Published already, as " + published + ".");
        return List.of(new ComparisonPublished(comparison, command.headline(), left.verdict(rules.rules()),
                right.verdict(rules.rules())));
    }

    private List<ComparisonEvent> decide(UnpublishComparison command) {
        if (published == null) {
            throw new CommandRejected(NOT_PUBLISHED,
                    "There is no comparison published as " + command.comparison() + ".");
        }
        if (!published.equals(command.comparison())) {
            throw new CommandRejected(NOT_PUBLISHED, "This comparison is published as " + published + ".");
        }
        return List.of(new ComparisonUnpublished(published, command.reason()));
    }

    private ComparedTool side(ToolId tool) {
        return sides.getOrDefault(tool, ComparedTool.UNKNOWN);
    }

    private Comparison evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case ComparisonPublished e -> new Comparison(sides, rules, e.comparison());
            case ComparisonUnpublished _ -> new Comparison(sides, rules, null);
            case CatalogEvent e -> with(e.tool(), event);
            case VotingEvent e -> with(e.tool(), event);
            case PanelEvent e -> with(e.tool(), event);
            case RuleEvent _ -> new Comparison(sides, rules.with(event), published);
            case CommunityEvent _,DisregardEvent _ -> this;
        };
    }

    private Comparison with(ToolId tool, JuryboxEvent event) {
        var next = new HashMap<>(sides);
        next.put(tool, side(tool).with(event));
        return new Comparison(next, rules, published);
    }
}
