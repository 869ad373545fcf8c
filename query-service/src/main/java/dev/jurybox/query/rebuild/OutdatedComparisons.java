package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.apply.AmendmentListener;
import org.springframework.stereotype.Component;

/** Discards the comparisons with rows that have changed since, so that nobody accepts a diff of others. */
@Component
class OutdatedComparisons implements AmendmentListener {

    private final GenerationRepository repository;

    OutdatedComparisons(GenerationRepository repository) {
        this.repository = repository;
    }

    @Override
    public void amended(String projection, int generation) {
        var values = GenerationComparison.OUTDATED.columns();
        values.put("projection", projection);
        values.put("amended", generation);
        repository.update(GenerationComparison.ASSIGNMENTS, """
                projection = :projection
                   and state = 'BUILT'
                   and compared_with is not null
                   and :amended in (generation, compared_with)""", values);
    }
}
