-- By rules 2 a majority is declared from a minimum of votes and with hysteresis. So it depends on the order of votes and
-- is kept with the tally. What was counted by rules 1 stays live and goes on by them, so that tallies can be read, while
-- the projection is built again from the first event; the new generation is promoted by itself. An older version may
-- still be at work: locks are taken in the order in which feeds, builds and promotions take them.
select live from projection where name = 'community-tally' for update;

update generation
   set state = 'CANCELLED',
       finished_at = now()
 where projection = 'community-tally'
   and state = 'BUILDING';

alter table generation
    add column promote_when_built boolean not null default false;

-- Generations that are not counted by the newest rules.
create table majority_rules (
    generation int not null primary key,
    version    int not null
);

insert into majority_rules (generation, version)
select distinct generation, 1
  from checkpoint
 where projection = 'community-tally';

insert into generation (projection, generation, state, promote_when_built)
select p.name, greatest(p.live, coalesce(max(g.generation), 0)) + 1, 'BUILDING', true
  from projection p
  left join generation g on g.projection = p.name
 where p.name = 'community-tally'
   and exists (select from majority_rules)
 group by p.name, p.live;

alter table community_tally
    add column majority text not null default 'NONE' check (majority in ('NONE', 'TIED', 'SHIP', 'SKIP'));

update community_tally
   set majority = case
           when ship + skip = 0 then 'NONE'
           when ship = skip then 'TIED'
           when ship > skip then 'SHIP'
           else 'SKIP'
       end;

-- An older version knows no majority, so it is made to wait.
alter table community_tally
    alter column majority set default written_by_an_older_version()::text;

grant select on majority_rules to ${views_role};
