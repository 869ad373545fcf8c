package dev.jurybox.query.projection.store;

/** The statements that write checkpoints. */
final class CheckpointStatements {

    static final String BEGIN = """
            insert into checkpoint (projection, generation, partition, position, topic_offset, events)
            select :projection, :generation, p.partition, 0, -1, 0
              from unnest(:partitions) as p (partition)
             order by p.partition
                on conflict do nothing""";

    static final String MOVE = """
            update checkpoint c
               set position = t.position,
                   topic_offset = t.topic_offset,
                   events = t.events
              from unnest(:partitions, :positions, :offsets, :events)
                   as t (partition, position, topic_offset, events)
             where c.projection = :projection
               and c.generation = :generation
               and c.partition = t.partition""";

    /**
     * Locks in the same order as all other transactions that block a live generation: first the projection, then its
     * checkpoints.
     */
    static final String MOVE_IF_UNCHANGED = """
            with unchanged_projection as (
                select name
                  from projection
                 where name = :projection
                   and live = :generation
                   and amended = :amended
                   for share),
            unchanged as (
                select c.partition
                  from checkpoint c
                  join unnest(:partitions, :left) as l (partition, position) using (partition, position)
                 where c.projection = :projection
                   and c.generation = :generation
                   and exists (select from unchanged_projection)
                 order by c.partition
                   for update of c)
            """ + MOVE + " and (select count(*) from unchanged) = :count";

    /** It waits for no lock, so that it neither deadlocks nor delays one projection because of another. */
    static final String PASS = """
            with unchanged_projection as (
                select p.name
                  from projection p
                  join unnest(:names, :lives, :amended) as l (name, live, amended) using (name, live, amended)
                   for share of p skip locked),
            unchanged as (
                select c.ctid as row,
                       t.position,
                       t.topic_offset,
                       t.events
                  from unnest(:projections, :generations, :partitions, :left, :positions, :offsets, :events)
                       as t (projection, generation, partition, left_at, position, topic_offset, events)
                  join checkpoint c
                    on c.projection = t.projection
                   and c.generation = t.generation
                   and c.partition = t.partition
                   and c.position = t.left_at
                 where t.projection in (select name from unchanged_projection)
                   for update of c skip locked),
            passed as (
                update checkpoint c
                   set position = u.position,
                       topic_offset = u.topic_offset,
                       events = u.events
                  from unchanged u
                 where c.ctid = u.row
                returning c.projection)
            select projection, count(*) as partitions
              from passed
             group by projection""";

    static final String SHARE_OFFSETS = """
            update checkpoint c
               set topic_offset = s.topic_offset
              from checkpoint s
             where c.projection = :projection
               and c.generation = :to
               and s.projection = c.projection
               and s.generation = :from
               and s.partition = c.partition
               and s.position = c.position""";

    private CheckpointStatements() {}
}
