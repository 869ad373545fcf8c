package dev.jurybox.query.projection.consumer;

import java.util.Map;

/** The outcome of a batch for one projection, with the failures by partition. */
record ProjectionOutcome(ProjectionUpdate update, Map<Integer, RuntimeException> failures) {

    boolean hasFailed() {
        return !failures.isEmpty();
    }

    RuntimeException first() {
        return failures.values().iterator().next();
    }
}
