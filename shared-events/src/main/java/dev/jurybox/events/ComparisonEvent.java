package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** The events of a comparison of two tools. The leader is never stored: verdicts change after publishing. */
public sealed interface ComparisonEvent extends JuryboxEvent {

    ComparisonId comparison();

    /** The unordered pair, so that its events stay in order even if it is later published the other way round. */
    @Override
    default String subject() {
        return comparison().pair();
    }

    /**
     * Holds both panels' verdicts as of publishing.
     *
     * @param comparison the two tools
     * @param headline a title of its own; absent if it has none
     * @param left the verdict on the left tool
     * @param right the verdict on the right tool
     */
    record ComparisonPublished(
            ComparisonId comparison, @Nullable String headline, PanelVerdict left, PanelVerdict right)
            implements
                ComparisonEvent {}

    /**
     * The comparison is not published any more.
     *
     * @param comparison the two tools
     * @param reason why, in words
     */
    record ComparisonUnpublished(ComparisonId comparison, String reason) implements ComparisonEvent {}
}
