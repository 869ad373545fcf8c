package dev.jurybox.command;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which decisions an event can concern. It carries a tag only where some decision reads it. */
public final class Tags {

    private static final String TOOL = "tool";
    private static final String BALLOT = "ballot";
    private static final String[] TOOL_LIFECYCLE = {EventTypes.nameOf(ToolRegistered.class)};
    private static final String[] VOTES = EventTypes.namesUnder(CommunityEvent.class).toArray(String[]::new);

    private Tags() {}

    public static Set<Tag> of(JuryboxEvent event) {
        return switch (event) {
            case ToolRegistered e -> Set.of(Tag.of(TOOL, e.tool().value()));
            case CommunityEvent.CommunityVoteCast e -> Set.of(ballot(e.tool(), e.voter()));
            case CommunityEvent.CommunityVoteChanged e -> Set.of(ballot(e.tool(), e.voter()));
        };
    }

    /** What decides whether a tool exists and takes votes; never the votes themselves. */
    public static EventCriteria lifecycleOf(ToolId tool) {
        return EventCriteria.havingTags(Tag.of(TOOL, tool.value())).andBeingOneOfTypes(TOOL_LIFECYCLE);
    }

    /** One voter's votes on one tool, never the other voters'. */
    public static EventCriteria votesOf(ToolId tool, VoterToken voter) {
        return EventCriteria.havingTags(ballot(tool, voter)).andBeingOneOfTypes(VOTES);
    }

    private static Tag ballot(ToolId tool, VoterToken voter) {
        return Tag.of(BALLOT, tool.value() + "/" + voter.value());
    }
}
