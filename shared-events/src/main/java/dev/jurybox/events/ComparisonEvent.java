package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** Two tools set side by side. Who leads is never stored: verdicts move after publishing. */
public sealed interface ComparisonEvent extends JuryboxEvent {

    ComparisonId comparison();

    @Override
    default String subject() {
        return comparison().value();
    }

    /** Keeps both panels' verdicts as they stood. */
    record ComparisonPublished(
            ComparisonId comparison, @Nullable String headline, PanelVerdict left, PanelVerdict right)
            implements
                ComparisonEvent {}

    record ComparisonUnpublished(ComparisonId comparison, String reason) implements ComparisonEvent {}
}
