package dev.jurybox.command.decider;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.events.VotingEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags each event for the decisions that read it. An event carries only tags that some decision reads. */
public final class EventTags {

    private static final Set<QualifiedName> DISREGARDS = EventTypes.namesUnder(DisregardEvent.class)
            .map(QualifiedName::new).collect(toUnmodifiableSet());
    private static final Set<QualifiedName> LIFECYCLE = named(Stream.concat(
            Stream.of(ToolRegistered.class, ToolRetired.class, ToolReinstated.class).map(EventTypes::nameOf),
            EventTypes.namesUnder(VotingEvent.class)));
    private static final Set<QualifiedName> CATALOGUE = named(EventTypes.namesUnder(CatalogEvent.class));
    private static final Set<QualifiedName> REVIEWS = named(EventTypes.namesUnder(ReviewEvent.class));
    private static final Set<QualifiedName> VOTES = named(EventTypes.namesUnder(CommunityEvent.class));
    private static final Set<QualifiedName> COMPARISONS = named(EventTypes.namesUnder(ComparisonEvent.class));

    private static final Set<QualifiedName> RULES = named(EventTypes.namesUnder(RuleEvent.class));
    private static final Set<QualifiedName> ADOPTIONS = named(Stream.of(EventTypes.nameOf(RulesAdopted.class)));
    /** All rule sets have one tag, because one of them is in force. */
    private static final Tag RULE_SETS = Tag.of("rules", "ranking");

    /** All reviews have it, because rules may change every verdict. Migration V200 adds it to those from before. */
    private static final Tag ALL_PANELS = Tag.of("panels", "all");

    private EventTags() {}

    public static Set<Tag> of(JuryboxEvent event) {
        return switch (event) {
            case CatalogEvent e -> Set.of(tool(e.tool()));
            case VotingEvent e -> Set.of(tool(e.tool()));
            case CommunityEvent e -> Set.of(ballot(e.tool(), e.voter()));
            case ReviewEvent e -> Set.of(panel(e.tool()), ALL_PANELS);
            case PanelVerdictChanged _ -> Set.of();
            case ComparisonEvent e -> Set.of(pair(e.comparison()));
            case RuleEvent _ -> Set.of(RULE_SETS);
            case EventDisregarded e -> Stream.concat(Stream.of(event(e.position())),
                    e.tags().stream().map(EventTags::parsed)).collect(toUnmodifiableSet());
        };
    }

    /** Of each event with this subject, whether it can be read or not, all tags begin with one of these words. */
    public static Set<String> beginningsFor(String subject) {
        return Set.of("tool:" + subject, "panel:" + subject, "ballot:" + subject + "/", "pair:" + subject,
                "panels:all", "rules:ranking", "event:");
    }

    /** The events that determine whether a tool exists and takes votes; never the votes themselves. */
    public static EventCriteria lifecycleOf(ToolId tool) {
        return EventCriteria.havingTags(tool(tool)).andBeingOneOfTypes(LIFECYCLE);
    }

    /** The events of a tool's catalogue entry. */
    public static EventCriteria entryOf(ToolId tool) {
        return EventCriteria.havingTags(tool(tool)).andBeingOneOfTypes(CATALOGUE);
    }

    /** The reviews of one tool in all seats, which together determine the verdict. */
    public static EventCriteria reviewsOf(ToolId tool) {
        return EventCriteria.havingTags(panel(tool)).andBeingOneOfTypes(REVIEWS);
    }

    /** The reviews of all tools. */
    public static EventCriteria reviews() {
        return EventCriteria.havingTags(ALL_PANELS).andBeingOneOfTypes(REVIEWS);
    }

    /** One voter's votes on one tool, never those of other voters. */
    public static EventCriteria votesOf(ToolId tool, VoterToken voter) {
        return EventCriteria.havingTags(ballot(tool, voter)).andBeingOneOfTypes(VOTES);
    }

    /** The publications of a pair of tools, in either order. */
    public static EventCriteria publishingOf(ComparisonId comparison) {
        return EventCriteria.havingTags(pair(comparison)).andBeingOneOfTypes(COMPARISONS);
    }

    /** The drafts and adoptions of rules. */
    public static EventCriteria rules() {
        return EventCriteria.havingTags(RULE_SETS).andBeingOneOfTypes(RULES);
    }

    /** The adoptions of rules, the last of which says what counts. */
    public static EventCriteria adoptions() {
        return EventCriteria.havingTags(RULE_SETS).andBeingOneOfTypes(ADOPTIONS);
    }

    /** The events that disregard the event at a position. */
    public static EventCriteria disregardsOf(long position) {
        return EventCriteria.havingTags(event(position)).andBeingOneOfTypes(DISREGARDS);
    }

    /** With the events that disregard one of them. */
    private static Set<QualifiedName> named(Stream<String> types) {
        return Stream.concat(types.map(QualifiedName::new), DISREGARDS.stream()).collect(toUnmodifiableSet());
    }

    /** A tag as the log stores it. No key of ours has a colon. */
    private static Tag parsed(String tag) {
        var colon = tag.indexOf(':');
        return Tag.of(tag.substring(0, colon), tag.substring(colon + 1));
    }

    private static Tag event(long position) {
        return Tag.of("event", Long.toString(position));
    }

    private static Tag tool(ToolId tool) {
        return Tag.of("tool", tool.value());
    }

    private static Tag panel(ToolId tool) {
        return Tag.of("panel", tool.value());
    }

    private static Tag ballot(ToolId tool, VoterToken voter) {
        return Tag.of("ballot", tool.value() + "/" + voter.value());
    }

    private static Tag pair(ComparisonId comparison) {
        return Tag.of("pair", comparison.pair());
    }
}
