package dev.jurybox.command.catalog;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Detail;
import dev.jurybox.events.ToolId;
import java.util.Map;
import java.util.Optional;

/**
 * An editor changes the details of a tool's card.
 *
 * @param changes the new value of each detail, empty to remove it; details without an entry stay
 * @param expectedRevision the revision the editor saw
 */
public record ReviseTool(ToolId tool, Map<Detail, Optional<String>> changes,
        int expectedRevision) implements JuryboxCommand {

    @Override
    public String type() {
        return "ReviseTool";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
