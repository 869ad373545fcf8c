package dev.jurybox.command.catalog;

import dev.jurybox.command.JuryboxCommand;
import dev.jurybox.events.Detail;
import dev.jurybox.events.ToolId;
import java.util.Map;
import java.util.Optional;

/**
 * An editor changes what a tool's card says.
 *
 * @param changes what each detail shall say; what is not named stays
 * @param expectedRevision the one the editor saw
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
