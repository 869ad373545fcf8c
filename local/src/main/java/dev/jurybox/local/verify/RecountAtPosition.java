package dev.jurybox.local.verify;

import dev.jurybox.local.recount.LogRecount;
import dev.jurybox.local.recount.RankRules;
import dev.jurybox.local.recount.ToolSummary;
import java.util.List;
import java.util.Set;

/**
 * What the recount gives at a position.
 *
 * @param rules the rules in force there
 * @param incomparable the subjects whose events could not all be applied
 */
record RecountAtPosition(long position, List<ToolSummary> tools, RankRules rules,
        Set<String> incomparable) {

    static RecountAtPosition of(LogRecount recount) {
        return new RecountAtPosition(recount.position(), recount.summaries(), recount.rules(),
                recount.incomparable().keySet());
    }

    boolean isComparable(String tool) {
        return areRulesKnown() && !incomparable.contains(tool);
    }

    /** Whether the rules in force are known, by which verdicts are found and boards are ranked. */
    boolean areRulesKnown() {
        return !incomparable.contains(RankRules.SUBJECT);
    }

    List<ToolSummary> comparableTools() {
        return tools.stream().filter(tool -> isComparable(tool.tool())).toList();
    }
}
