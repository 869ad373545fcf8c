package dev.jurybox.query.pages;

import static java.util.stream.Collectors.joining;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.query.ranking.rules.RankChange;
import dev.jurybox.query.verdicts.ChangeCause;
import dev.jurybox.query.verdicts.ExplainedEvent;
import dev.jurybox.query.verdicts.ExplainedVerdict;
import dev.jurybox.query.verdicts.ReviewChange;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import dev.jurybox.query.verdicts.VerdictKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in sentences how a verdict changed, why, and what that moved. */
public record ChangeSentences(PageTexts texts) {

    private static final int STEADY_MAJORITIES = 2;

    /** Is a text if it has no label, and otherwise the label. */
    public record Piece(String text, @Nullable String label) {}

    /** When it changed, to the minute: one tool may change several times a day. */
    public String time(VerdictHistoryEntry change) {
        return texts.minute(change.recordedAt());
    }

    /** The change itself, without the name of the tool. */
    public String change(VerdictHistoryEntry change) {
        return texts.of(key(change), texts.label(change.from()), texts.label(change.to()));
    }

    /** The same in pieces, for a page that shows the labels as chips. */
    public List<Piece> pieces(VerdictHistoryEntry change) {
        return texts.pieces(key(change)).stream().map(piece -> switch (piece) {
            case "{0}" -> new Piece("", change.from());
            case "{1}" -> new Piece("", change.to());
            default -> new Piece(piece, null);
        }).toList();
    }

    private static String key(VerdictHistoryEntry change) {
        return (change.labelChanged() ? "change.label." : "change.same.") + change.what();
    }

    /** What caused it. */
    public String cause(ExplainedVerdict explained) {
        var verdict = explained.verdict();
        if (verdict.cause() == ChangeCause.RULES) return rules(explained);
        if (verdict.seat() == null) {
            return texts.of("explain.votes", verdict.before().ship(), verdict.before().skip(),
                    verdict.after().ship(), verdict.after().skip());
        }
        var seat = texts.seat(verdict.seat().value());
        var review = explained.cause().map(ExplainedEvent::review).orElse(null);
        return review == null ? texts.of("explain.unreadable", seat) : review(seat, review);
    }

    private String rules(ExplainedVerdict explained) {
        var rules = explained.cause().map(ExplainedEvent::rules).orElse(null);
        if (rules == null) return texts.of("explain.rules.unreadable");
        if (rules.seats() == null) return texts.of("explain.rules.all", rules.version());
        return texts.of("explain.rules.seats", rules.version(),
                rules.seats().stream().map(seat -> texts.seat(seat.value())).collect(joining(", ")));
    }

    private String review(String seat, ReviewChange change) {
        var before = change.before();
        var after = change.after();
        if (before != null && after != null) return revision(seat, before, after);
        if (after != null) return texts.of("explain.submitted", seat, after.score(), word(after));
        return before == null
                ? texts.of("explain.unreadable", seat)
                : texts.of("explain.withdrawn", seat, before.score(), word(before));
    }

    private String revision(String seat, Review before, Review after) {
        if (before.score() == after.score())
            return texts.of("explain.revised.choice", seat, after.score(), word(after));
        return texts.of(before.recommendation() == after.recommendation() ? "explain.revised.score" : "explain.revised",
                seat, before.score(), after.score(), word(after));
    }

    /** The reason that was given; null for a change without one. */
    @Nullable
    public String reason(ExplainedVerdict explained) {
        return explained.cause().map(ExplainedEvent::reason).orElse(null);
    }

    /** The rule by which the verdict was found; null for a version of the rules that is not described. */
    @Nullable
    public String rule(VerdictHistoryEntry change) {
        if (change.what() == VerdictKind.PANEL_VERDICT) return texts.of("explain.rule.panel");
        return Objects.equals(change.rulesVersion(), STEADY_MAJORITIES) ? texts.of("explain.rule.majority") : null;
    }

    /** How the tool's place on a board changed. */
    public String move(RankChange move) {
        var from = move.from();
        var to = move.to();
        if (from == null) return to == null ? "" : texts.of("explain.entered", to);
        if (to == null) return texts.of("explain.left", from);
        if (from.equals(to)) return texts.of("explain.stayed", to);
        return texts.of(from > to ? "explain.rose" : "explain.fell", from, to);
    }

    /** The tools that changed sides and are not named, because a board names only some. */
    public static int unnamed(RankChange move) {
        return move.passedTotal() - move.passed().size();
    }

    private String word(Review review) {
        return texts.of(review.recommendation() == Choice.SHIP ? "choice.ship" : "choice.skip");
    }
}
