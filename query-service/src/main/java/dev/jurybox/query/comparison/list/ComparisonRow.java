package dev.jurybox.query.comparison.list;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.LazyScore;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.ToolPair;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.StandardBoards;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in a list.
 *
 * @param margin the fewest votes that reverse it, on the verdict board or the community board; null if no number of
 *            votes does
 */
public record ComparisonRow(
        String id, @Nullable String headline, @Nullable Instant publishedAt, Side left, Side right,
        @Nullable String leader, boolean decisive, FlipMargin flip, @Nullable Long margin, long votes) {

    /** One of the two tools. */
    public record Side(String tool, String name, String category, BoardScore verdict, VoteShare community) {

        static Side of(ListedTool listedTool, LazyScore lazyScore) {
            var tool = listedTool.standing();
            return new Side(tool.tool(), listedTool.name(), listedTool.category(), lazyScore.verdict(),
                    VoteShare.of(new VoteCount(tool.ship(), tool.skip())));
        }
    }

    /** The subject of the comparison; the row also depends on the events of its two tools. */
    String subject() {
        return new ComparisonId(new ToolId(left.tool()), new ToolId(right.tool())).pair();
    }

    static ComparisonRow of(ListedComparison listed) {
        var pair = ToolPair.of(listed.left().standing(), listed.right().standing());
        var left = Side.of(listed.left(), pair.left());
        var right = Side.of(listed.right(), pair.right());
        return new ComparisonRow(
                "%s-vs-%s".formatted(left.tool(), right.tool()), listed.headline(), listed.publishedAt(), left, right,
                pair.leader(), pair.isDecisive(), pair.flip(StandardBoards.VERDICT), listed.margin(), listed.votes());
    }
}
