package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.LiveGenerations;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks that what a promotion would change was accepted. */
@Component
class DiffAcceptance {

    private final LiveGenerations liveGenerations;

    DiffAcceptance(LiveGenerations liveGenerations) {
        this.liveGenerations = liveGenerations;
    }

    /**
     * A new generation has to change nothing, or its diff has to be accepted by its digest. Nothing needs to be
     * accepted for a generation that was live before, or that an upgrade requested because its rules differ, or if the
     * operator forces the promotion. A wrong digest is refused in any case.
     */
    void check(Generation generation, PromotionRequest request) {
        if (request.acceptedDiff() != null) mustBeCurrent(request.acceptedDiff(), generation);
        if (generation.state() == GenerationState.KEPT || generation.promoteWhenBuilt() || request.force()) return;
        mustBeComparedWithLive(generation);
        if (request.acceptedDiff() == null) mustBeEqual(generation);
    }

    private static void mustBeCurrent(String accepted, Generation generation) {
        var diff = generation.diff();
        if (diff == null)
            throw new ProblemException(ProblemType.STALE_DIFF, "It has no diff. " + whyNoDiff(generation));
        if (!accepted.equals(diff.digest())) {
            throw new ProblemException(ProblemType.STALE_DIFF,
                    "The digest of its diff is %s. Read it at %s before you accept it."
                            .formatted(diff.digest(), path(generation)));
        }
    }

    private void mustBeComparedWithLive(Generation generation) {
        var live = liveGenerations.live(generation.projection());
        var comparedWith = generation.comparedWith();
        if (comparedWith == null) throw notEqual("It was not compared with the live generation.");
        if (comparedWith != live) {
            throw notEqual("It was compared with generation %d, but generation %d is live now. Rebuild the projection."
                    .formatted(comparedWith, live));
        }
    }

    private static void mustBeEqual(Generation generation) {
        if (Boolean.TRUE.equals(generation.equal())) return;
        var diff = generation.diff();
        if (diff == null) throw notEqual("Its diff is not known. " + whyNoDiff(generation));
        throw new ProblemException(ProblemType.NOT_EQUAL, """
                It differs from the live generation: rows added %d, removed %d, changed %d. Read the diff at %s, and \
                accept it with acceptedDiff=%s.""".formatted(
                diff.added(), diff.removed(), diff.changed(), path(generation), diff.digest()));
    }

    private static String whyNoDiff(Generation generation) {
        return Objects.requireNonNullElse(generation.trouble(),
                "It was compared by an older version, or not at all: rebuild the projection.");
    }

    private static ProblemException notEqual(String why) {
        return new ProblemException(ProblemType.NOT_EQUAL, why + " With force=true it is promoted anyway.");
    }

    private static String path(Generation generation) {
        return "/api/admin/projections/%s/rebuilds/%d/diff".formatted(generation.projection(), generation.number());
    }
}
