package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogRecount;
import dev.jurybox.local.recount.ToolSummary;
import java.util.List;
import java.util.Set;

/**
 * What the recount gives at a position.
 *
 * @param incomparable the subjects whose events could not all be applied
 */
record RecountAtPosition(long position, List<ToolSummary> tools, Set<String> incomparable) {

    static RecountAtPosition of(LogRecount recount) {
        return new RecountAtPosition(recount.position(), recount.summaries(), recount.incomparable().keySet());
    }

    boolean isComparable(String tool) {
        return !incomparable.contains(tool);
    }

    List<ToolSummary> comparableTools() {
        return tools.stream().filter(tool -> isComparable(tool.tool())).toList();
    }
}
