package dev.jurybox.command.disregard;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.EventType;
import java.util.List;

/**
 * An operator disregards an event of the log: one that cannot be read, or that builds on such an event.
 *
 * @param position the position of that event
 * @param subject its subject
 * @param event its type
 * @param tags its tags, as the log stores them
 * @param reason why, in words
 */
public record DisregardLoggedEvent(
        long position, String subject, EventType event, List<String> tags, String reason) implements JuryboxCommand {

    public DisregardLoggedEvent {
        tags = List.copyOf(tags);
    }

    @Override
    public String type() {
        return "DisregardLoggedEvent";
    }
}
