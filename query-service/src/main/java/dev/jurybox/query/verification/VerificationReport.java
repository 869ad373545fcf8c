package dev.jurybox.query.verification;

import dev.jurybox.query.community.TallyDrift;
import dev.jurybox.query.projection.store.DisregardedEvent;
import java.util.List;

/**
 * The result of verifying the read models against the log, and the tallies against a recount.
 *
 * @param drift the first tools whose tally does not match their ballots
 * @param disregarded the events that all projections pass over, because they cannot be read
 */
record VerificationReport(boolean sound, long head, long drifting, List<TallyDrift> drift,
        List<VerifiedProjection> projections, List<DisregardedEvent> disregarded) {

    private static final int DRIFT_SHOWN_MAX = 20;

    static VerificationReport of(long head, List<TallyDrift> drift, List<VerifiedProjection> projections,
            List<DisregardedEvent> disregarded) {
        var sound = drift.isEmpty() && projections.stream().allMatch(VerifiedProjection::sound);
        return new VerificationReport(
                sound, head, drift.size(), drift.stream().limit(DRIFT_SHOWN_MAX).toList(), projections,
                disregarded);
    }
}
