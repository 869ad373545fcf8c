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

    /** Holds both panels' verdicts as of publishing. */
    record ComparisonPublished(
            ComparisonId comparison, @Nullable String headline, PanelVerdict left, PanelVerdict right)
            implements
                ComparisonEvent {}

    record ComparisonUnpublished(ComparisonId comparison, String reason) implements ComparisonEvent {}
}
