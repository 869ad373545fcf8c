package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.AdvisoryLock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the table of generations. */
@Component
public class GenerationQueries {

    private final JdbcClient jdbc;

    GenerationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Generation> find(String projection, int generation) {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where projection = :projection
                   and generation = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .query(GenerationRowMapper::read)
                .optional();
    }

    public List<Generation> of(String projection) {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where projection = :projection
                   and not empty
                 order by generation desc""")
                .param("projection", projection)
                .query(GenerationRowMapper::read)
                .list();
    }

    /** The diff as JSON, as it was when the generation was compared. */
    public Optional<String> diff(Generation generation) {
        return jdbc.sql("""
                select diff
                  from generation
                 where projection = :projection
                   and generation = :generation
                   and diff is not null""")
                .param("projection", generation.projection())
                .param("generation", generation.number())
                .query(String.class)
                .optional();
    }

    /** The generation that was live before the one that is live now. */
    Optional<Generation> replacedLast(String projection) {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where projection = :projection
                   and state = 'KEPT'
                 order by finished_at desc
                 limit 1""")
                .param("projection", projection)
                .query(GenerationRowMapper::read)
                .optional();
    }

    /** The generations that are being built, in the order of their requests. */
    List<Generation> building() {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where state = 'BUILDING'
                 order by begun_at, projection""")
                .query(GenerationRowMapper::read)
                .list();
    }

    Optional<Generation> firstBuilding() {
        return building().stream().findFirst();
    }

    /** The projections of which a generation is being built or paused. */
    List<String> projectionsUnderWay() {
        return jdbc.sql("select projection from generation where state in ('BUILDING', 'PAUSED') order by projection")
                .query((row, _) -> row.getString("projection"))
                .list();
    }

    /** Throws if the generation is not being built any more. */
    Generation building(String projection, int generation) {
        return find(projection, generation)
                .filter(found -> found.state() == GenerationState.BUILDING)
                .orElseThrow(() -> new RebuildStoppedException(projection, generation));
    }

    long paused() {
        return jdbc.sql("select count(*) from generation where state = 'PAUSED'").query(Long.class).single();
    }

    /** The generations that will not be live again, and whose rows are not deleted yet. */
    List<Generation> droppedWithRows() {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where state in ('FAILED', 'CANCELLED', 'DROPPED')
                   and not empty""")
                .query(GenerationRowMapper::read)
                .list();
    }

    List<Generation> toPromote() {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where state = 'BUILT'
                   and promote_when_built
                 order by begun_at, projection""")
                .query(GenerationRowMapper::read)
                .list();
    }

    /**
     * Throws if the generation was cancelled or paused. Otherwise it cannot be until the transaction ends, and because
     * its row is locked too, it is neither promoted nor dropped.
     */
    void mustBeWanted(String projection, int generation) {
        AdvisoryLock.awaitSharedGeneration(jdbc, projection, generation);
        var wanted = jdbc.sql("""
                select state
                  from generation
                 where projection = :projection
                   and generation = :generation
                   and state in ('BUILDING', 'BUILT', 'KEPT')
                   for share""")
                .param("projection", projection)
                .param("generation", generation)
                .query(GenerationState.class)
                .optional();
        if (wanted.isEmpty()) throw new RebuildStoppedException(projection, generation);
    }

    /** Locks the generation: until the transaction ends, no other transaction changes its state. */
    Optional<Generation> hold(String projection, int generation) {
        return jdbc.sql(GenerationRowMapper.SELECT + """
                 where projection = :projection
                   and generation = :generation
                   for update""")
                .param("projection", projection)
                .param("generation", generation)
                .query(GenerationRowMapper::read)
                .optional();
    }
}
