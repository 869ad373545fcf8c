-- The score and recommendation in each seat, so that ranks follow from the seats that count by the rules. What was
-- counted before lacks them, and all seats count in it: it stays live and goes on, while rankings are built again from
-- the first event; the new generation is promoted by itself. An older version may still be at work: locks are taken in
-- the order in which projections, builds and promotions take them.
select live from projection where name = 'rankings' for update;

update generation
   set state = 'CANCELLED',
       finished_at = now()
 where projection = 'rankings'
   and state in ('BUILDING', 'PAUSED');

insert into generation (projection, generation, state, promote_when_built)
select p.name, greatest(p.live, coalesce(max(g.generation), 0)) + 1, 'BUILDING', true
  from projection p
  left join generation g on g.projection = p.name
 where p.name = 'rankings'
   and exists (select from checkpoint where projection = 'rankings')
 group by p.name, p.live;

alter table standing
    add column seat_scores jsonb;

alter table standing_opening
    add column seat_scores jsonb;

-- An older version leaves no scores, so it is made to wait. What breaks a rule of the data it would take for the fault
-- of an event, and park the tool.
alter table standing
    alter column seat_scores set default written_by_an_older_version()::text::jsonb;

alter table standing_opening
    alter column seat_scores set default written_by_an_older_version()::text::jsonb;
