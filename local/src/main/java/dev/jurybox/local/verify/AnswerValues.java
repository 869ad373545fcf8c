package dev.jurybox.local.verify;

import dev.jurybox.local.recount.BoardPlace;
import dev.jurybox.local.recount.SideCounts;
import dev.jurybox.local.recount.ToolSummary;
import dev.jurybox.local.recount.VerdictChange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The values that an answer must have, each as text, by where it is in the answer. */
record AnswerValues(Map<JsonPointer, String> values) {

    private static final String NOTHING = "nothing";

    private AnswerValues() {
        this(new LinkedHashMap<>());
    }

    /** Of the answer about a tool. */
    static AnswerValues of(ToolSummary tool) {
        var closing = tool.closing();
        return new AnswerValues()
                .with("/tool", tool.tool())
                .with("/name", tool.name())
                .with("/category", tool.category())
                .with("/retired", tool.retired())
                .with("/panel/label", tool.label())
                .with("/panel/shipPercent", tool.shipPercent())
                .with("/panel/mean", tool.mean())
                .with("/panel/ship", tool.reviews().ship())
                .with("/panel/skip", tool.reviews().skip())
                .with("/panel/filled", tool.reviews().total())
                .with("/panel/margin", tool.margin())
                .withVotes(tool)
                .with("/community/closed/reason", closing == null ? null : closing.reason())
                .with("/community/closed/count/ship", closing == null ? null : closing.votes().ship())
                .with("/community/closed/count/skip", closing == null ? null : closing.votes().skip());
    }

    /** Of a row of a board, without its number. */
    static AnswerValues of(BoardPlace place) {
        var tool = place.tool();
        return new AnswerValues()
                .with("/tool", tool.tool())
                .with("/name", tool.name())
                .with("/category", tool.category())
                .with("/section", tool.isJudged() ? "JUDGED" : "NOT_JUDGED")
                .with("/score", place.score())
                .with("/reviews", tool.reviews().total())
                .withVotes(tool);
    }

    static AnswerValues of(VerdictChange change) {
        return new AnswerValues()
                .with("/position", change.position())
                .with("/what", change.what())
                .with("/tool", change.tool())
                .with("/from", change.from())
                .with("/to", change.to())
                .withCounts("/before", change.before())
                .withCounts("/after", change.after())
                .with("/cause", change.cause())
                .with("/seat", change.seat());
    }

    private AnswerValues withVotes(ToolSummary tool) {
        return withCounts("/community", tool.votes())
                .with("/community/total", tool.votes().total())
                .with("/community/percent", tool.communityPercent())
                .with("/community/lowSample", tool.isLowSample());
    }

    private AnswerValues withCounts(String where, SideCounts counts) {
        return with(where + "/ship", counts.ship()).with(where + "/skip", counts.skip());
    }

    private AnswerValues with(String where, @Nullable Object value) {
        values.put(JsonPointer.compile(where), switch (value) {
            case null -> NOTHING;
            case BigDecimal decimal -> plain(decimal);
            default -> value.toString();
        });
        return this;
    }

    /** The value of an answer as text. Numbers are equal whatever zeros they end in. */
    static String found(JsonNode answer, JsonPointer where) {
        var value = answer.at(where);
        if (value.isMissingNode() || value.isNull()) return NOTHING;
        return value.isNumber() ? plain(value.decimalValue()) : value.asString();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toPlainString();
    }
}
