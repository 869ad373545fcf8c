package dev.jurybox.query.pages;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.verdicts.ExplainedEvent;
import dev.jurybox.query.verdicts.ExplainedVerdict;
import java.util.List;
import java.util.Optional;

/**
 * Why a verdict changed, and what that moved.
 *
 * @param names those of the tool, of the tools that it passed or that passed it, and of those it is compared with
 */
public record ExplanationPage(
        ExplainedVerdict explained, ToolNames names, ChangeSentences sentences, PageHead head)
        implements
            PageModel {

    static final int COMPARISONS_SHOWN = 12;

    private static final int EVENTS_SHOWN = 20;

    @Override
    public String template() {
        return "explanation";
    }

    public String name() {
        return names.of(explained.verdict().tool());
    }

    /** The newest comparisons that show the verdict. */
    public List<ComparisonId> comparisons() {
        return comparisons(explained);
    }

    static List<ComparisonId> comparisons(ExplainedVerdict explained) {
        return explained.comparisons().stream().limit(COMPARISONS_SHOWN).map(ComparisonId::parse)
                .flatMap(Optional::stream).toList();
    }

    /** The events of the command up to the change, of which the last are shown. */
    public List<ExplainedEvent> events() {
        var all = explained.events();
        var upTo = all.stream().filter(event -> event.shown().position() <= explained.verdict().position()).toList();
        return upTo.subList(Math.max(0, upTo.size() - EVENTS_SHOWN), upTo.size());
    }

    public int unlistedEvents() {
        return explained.events().size() - events().size();
    }
}
