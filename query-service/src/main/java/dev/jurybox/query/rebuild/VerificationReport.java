package dev.jurybox.query.rebuild;

import dev.jurybox.query.community.TallyDrift;
import java.util.List;

/**
 * What was found when everything was held against the log and against a second count.
 *
 * @param drift tools whose tally is not what their ballots come to, the first of them
 */
record VerificationReport(boolean sound, long head, long drifting, List<TallyDrift> drift,
        List<VerifiedProjection> projections) {

    private static final int DRIFT_SHOWN_MAX = 20;

    static VerificationReport of(long head, List<TallyDrift> drift, List<VerifiedProjection> projections) {
        var sound = drift.isEmpty() && projections.stream().allMatch(VerifiedProjection::sound);
        return new VerificationReport(
                sound, head, drift.size(), drift.stream().limit(DRIFT_SHOWN_MAX).toList(), projections);
    }
}
