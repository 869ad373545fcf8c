-- Snapshots also hold a tool's name and category, and heat buckets have snapshots of their own, so that whole boards of
-- the past can be returned, the hot one included. What was counted before lacks them: it stays live and goes on, while
-- rankings are built again from the first event; the new generation is promoted by itself. An older version may still
-- be at work: locks are taken in the order in which projections, builds and promotions take them.
select live from projection where name = 'rankings' for update;

update generation
   set state = 'CANCELLED',
       finished_at = now()
 where projection = 'rankings'
   and state = 'BUILDING';

-- Generations of rankings from which no whole boards of the past can be computed.
create table incomplete_snapshots (
    generation int not null primary key
);

insert into incomplete_snapshots (generation)
select distinct generation
  from checkpoint
 where projection = 'rankings';

insert into generation (projection, generation, state, promote_when_built)
select p.name, greatest(p.live, coalesce(max(g.generation), 0)) + 1, 'BUILDING', true
  from projection p
  left join generation g on g.projection = p.name
 where p.name = 'rankings'
   and exists (select from incomplete_snapshots)
 group by p.name, p.live;

alter table standing_opening
    add column name     text not null default '',
    add column category text not null default '';

-- An older version leaves no names, so it is made to wait. What breaks a rule of the data it would take for the fault
-- of an event, and park the tool.
alter table standing_opening
    alter column name set default written_by_an_older_version()::text,
    alter column category set default written_by_an_older_version()::text;

-- The intervals of the log in which a bucket was begun, and in which its last event is.
alter table heat_bucket
    add column begun   bigint not null default -1,
    add column chapter bigint not null default -1;

-- It leaves no snapshots of heat either.
alter table heat_bucket
    alter column begun set default written_by_an_older_version(),
    alter column chapter set default written_by_an_older_version();

-- The votes of a bucket when an interval of the log began in which it has events and before which it was begun.
create table heat_opening (
    generation int    not null,
    tool       text   not null collate "C",
    bucket     bigint not null,
    chapter    bigint not null,
    ship       bigint not null,
    skip       bigint not null,
    primary key (generation, tool, bucket, chapter)
);

grant select, insert, update, delete on heat_opening to ${views_role};
grant select on incomplete_snapshots to ${views_role};
