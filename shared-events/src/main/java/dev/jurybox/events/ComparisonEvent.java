package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** Two tools set side by side. Who leads is never stored: verdicts move after publishing. */
public sealed interface ComparisonEvent extends JuryboxEvent {

    ComparisonId comparison();

    /** The pair: what happens to it stays in order, also when it is published the other way round. */
    @Override
    default String subject() {
        return comparison().pair();
    }

    /** Keeps both panels' verdicts as they stood. */
    record ComparisonPublished(
            ComparisonId comparison, @Nullable String headline, PanelVerdict left, PanelVerdict right)
            implements
                ComparisonEvent {}

    record ComparisonUnpublished(ComparisonId comparison, String reason) implements ComparisonEvent {}
}
