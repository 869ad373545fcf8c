package dev.jurybox.command.community;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.events.CommunityEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision on one vote of a batch: at most one event, or the rejection. */
public record VoteDecision(List<CommunityEvent> events, @Nullable CommandRejected rejection) {}
