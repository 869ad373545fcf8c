package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import org.springframework.stereotype.Component;

/** Checks whether a generation may be promoted. */
@Component
class PromotionRules {

    private final GenerationQueries table;
    private final LiveGenerations liveGenerations;
    private final ParkedSubjectTable parkedSubjects;

    PromotionRules(GenerationQueries table, LiveGenerations liveGenerations, ParkedSubjectTable parkedSubjects) {
        this.table = table;
        this.liveGenerations = liveGenerations;
        this.parkedSubjects = parkedSubjects;
    }

    /**
     * A generation that was live before may be promoted again. A new one must have the same content as the live one,
     * unless the operator forces the promotion, or an upgrade requested the generation because its rules differ.
     */
    void check(Generation generation, boolean force) {
        if (generation.state() != GenerationState.BUILT && generation.state() != GenerationState.KEPT) {
            throw notReady(generation.state());
        }
        mustNotBeParked(generation.projection(), generation.number());
        if (generation.state() == GenerationState.BUILT && !force && !generation.promoteWhenBuilt()
                && !isEqual(generation)) {
            throw new ProblemException(ProblemType.NOT_EQUAL,
                    """
                    It was not found equal to the live generation. Look at both; force=true promotes it anyway.""");
        }
    }

    /** Checks again, and locks the generation so that its state does not change until the transaction ends. */
    void hold(String projection, int generation, boolean force) {
        check(table.hold(projection, generation).orElseThrow(), force);
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

    private boolean isEqual(Generation generation) {
        return Boolean.TRUE.equals(generation.equal())
                && Integer.valueOf(liveGenerations.live(generation.projection())).equals(generation.comparedWith());
    }

    private static ProblemException notReady(GenerationState state) {
        return new ProblemException(ProblemType.NOT_PROMOTABLE, switch (state) {
            case LIVE -> "This generation is already live.";
            case BUILDING -> "It is being built.";
            case FAILED -> "It could not be built.";
            case CANCELLED, DROPPED -> "Its rows are deleted.";
            case BUILT, KEPT -> throw new IllegalArgumentException(state.toString());
        });
    }
}
