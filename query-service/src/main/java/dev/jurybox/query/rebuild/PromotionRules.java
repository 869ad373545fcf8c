package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import org.springframework.stereotype.Component;

/** Checks whether a generation may be promoted. */
@Component
class PromotionRules {

    private final GenerationQueries table;
    private final DiffAcceptance acceptance;
    private final ParkedSubjectTable parkedSubjects;

    PromotionRules(GenerationQueries table, DiffAcceptance acceptance, ParkedSubjectTable parkedSubjects) {
        this.table = table;
        this.acceptance = acceptance;
        this.parkedSubjects = parkedSubjects;
    }

    void check(Generation generation, PromotionRequest request) {
        if (generation.whatIf() != null) {
            throw new ProblemException(ProblemType.NOT_PROMOTABLE,
                    "It is a what-if, which is never live: adopt its rules instead.");
        }
        if (generation.state() != GenerationState.BUILT && generation.state() != GenerationState.KEPT) {
            throw notReady(generation.state());
        }
        mustNotBeParked(generation.projection(), generation.number());
        acceptance.check(generation, request);
    }

    /** Checks again, and locks the generation so that its state does not change until the transaction ends. */
    void hold(String projection, int generation, PromotionRequest request) {
        check(table.hold(projection, generation).orElseThrow(), request);
    }

    void mustNotBeParked(String projection, int generation) {
        var parked = parkedSubjects.of(projection, generation).count();
        if (parked > 0) {
            throw new ProblemException(ProblemType.PARKED_SUBJECTS,
                    "%d of its subjects are parked because one of their events cannot be read.".formatted(parked));
        }
    }

    static ProblemException notNear() {
        return new ProblemException(ProblemType.CATCHING_UP,
                "It has not caught up with the live generation yet; please ask again.");
    }

    static ProblemException liveIsStopped(Generation generation) {
        return new ProblemException(ProblemType.CATCHING_UP, """
                The live generation does not advance, because it contradicts the log. To promote this one nonetheless, \
                send POST /api/admin/projections/%s/rebuilds/%d/promotion?force=true.""".formatted(
                generation.projection(), generation.number()));
    }

    private static ProblemException notReady(GenerationState state) {
        return new ProblemException(ProblemType.NOT_PROMOTABLE, switch (state) {
            case LIVE -> "This generation is already live.";
            case BUILDING -> "It is being built.";
            case PAUSED -> "It is not built yet, and is paused.";
            case FAILED -> "It could not be built.";
            case CANCELLED, DROPPED -> "Its rows are deleted.";
            case BUILT, KEPT -> throw new IllegalArgumentException(state.toString());
        });
    }
}
