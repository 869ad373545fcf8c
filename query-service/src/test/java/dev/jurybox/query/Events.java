package dev.jurybox.query;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.time.Instant;

/** Events, as short as tests like them. */
public final class Events {

    private Events() {}

    public static ToolRegistered registered(String tool) {
        return new ToolRegistered(new ToolId(tool),
                new ToolDetails(tool, "Kitchen", "T", "D", Entry.FREE, "P", null, null));
    }

    public static CommunityVoteCast cast(String tool, String voter, Choice choice) {
        return new CommunityVoteCast(new ToolId(tool), new VoterToken(voter), choice);
    }

    public static CommunityVoteChanged changed(String tool, String voter, Choice from, Choice to) {
        return new CommunityVoteChanged(new ToolId(tool), new VoterToken(voter), from, to, Instant.EPOCH);
    }
}
