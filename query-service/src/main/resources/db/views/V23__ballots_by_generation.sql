-- The ballots of each generation are a table of their own: those of a new one are loaded without an index, which is made
-- afterwards in one go, and those of a dropped one are dropped with their table.

alter table ballot_box rename to ballot_box_before;
alter table ballot_box_before rename constraint ballot_box_pkey to ballot_box_before_pkey;

create table ballot_box (
    generation int  not null,
    tool       text not null collate "C",
    voter      text not null collate "C",
    choice     text not null,
    primary key (generation, tool, voter)
) partition by list (generation);

-- Changes and retractions of ballots that have no index by which they could be found. They are applied before it is made.
create table ballot_change (
    generation int     not null,
    tool       text    not null collate "C",
    voter      text    not null collate "C",
    batch      bigint  not null,
    existed    boolean not null,
    choice     text,
    primary key (generation, tool, voter, batch)
);

-- A later batch of a subject has a higher number, whichever session applies it.
create sequence ballot_batch;

-- The baseline of a what-if has a negative number.
create function ballot_table(generation int) returns text
language sql immutable
as $$
    select case when generation < 0 then 'ballot_box_baseline_' else 'ballot_box_' end || abs(generation)
$$;

-- These ballots are not read before they are complete, so vacuum has nothing to do before. The check saves a reading of
-- all rows when they are attached.
create function begin_ballots(generation int) returns void
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    ballots text := ballot_table(generation);
begin
    if to_regclass(ballots) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock('ballot_box'::regclass::int, generation);
    if to_regclass(ballots) is not null then
        return;
    end if;
    execute format(
        'create table %I (like ballot_box, batch bigint not null, constraint one_generation check (generation = %s))'
            || ' with (autovacuum_enabled = off)',
        ballots, generation);
    execute format('grant select, insert, update, delete on %I to ${views_role}', ballots);
end
$$;

-- Until the transaction ends, no other one writes these ballots. Returns null if they are complete or dropped.
create function close_ballots(generation int) returns text
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
begin
    perform pg_advisory_xact_lock('ballot_box'::regclass::int, generation);
    return (select relname from pg_class where oid = to_regclass(ballot_table(generation)) and not relispartition);
end
$$;

-- Attached, not created as a partition: that would wait for all who read ballots.
create function complete_ballots(generation int) returns void
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    ballots text := close_ballots(generation);
begin
    if ballots is null then
        return;
    end if;
    execute format('alter table %I add primary key (generation, tool, voter), drop column batch', ballots);
    execute format('alter table ballot_box attach partition %I for values in (%s)', ballots, generation);
    execute format('alter table %I drop constraint one_generation, reset (autovacuum_enabled)', ballots);
    execute format('analyze %I', ballots);
end
$$;

-- Where the ballots of a generation are, and the number of the next batch if they are loaded; null if they are complete.
-- Those that are not loaded are complete from the beginning.
create function ballots_of(generation int, out ballots text, out batch bigint)
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    complete boolean;
begin
    ballots := ballot_table(generation);
    complete := (select relispartition from pg_class where oid = to_regclass(ballots));
    if complete then
        return;
    end if;
    if complete is null then
        perform begin_ballots(generation);
        perform complete_ballots(generation);
    else
        perform pg_advisory_xact_lock_shared('ballot_box'::regclass::int, generation);
    end if;
    if not (select relispartition from pg_class where oid = ballots::regclass) then
        batch := nextval('ballot_batch');
    end if;
end
$$;

-- Readers and writers of other ballots wait behind this, so it waits for them only that long. Returns false if that was
-- too short.
create function drop_ballots(generation int) returns boolean
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
set lock_timeout = '50ms'
as $$
begin
    if generation = coalesce(live('community-tally'), 1) then
        raise exception 'generation % is live', generation;
    end if;
    perform pg_advisory_xact_lock('ballot_box'::regclass::int, generation);
    execute format('drop table if exists %I', ballot_table(generation));
    return true;
exception
    when lock_not_available then
        return false;
end
$$;

revoke execute on function begin_ballots(int), close_ballots(int), complete_ballots(int), ballots_of(int),
    drop_ballots(int) from public;
grant execute on function begin_ballots(int), close_ballots(int), complete_ballots(int), ballots_of(int),
    drop_ballots(int) to ${views_role};
grant select, insert, update, delete on ballot_change to ${views_role};

-- The version before deletes rows by their ctid, and rows of several partitions have the same: so it must not read ctids.
grant select (generation, tool, voter, choice), insert, update, delete on ballot_box to ${views_role};

-- The live ballots stay where they are, and those of dropped generations are dropped.
do $$
declare
    live  int := coalesce((select p.live from projection p where p.name = 'community-tally'), 1);
    other int;
begin
    for other in
        select distinct b.generation
          from ballot_box_before b
         where b.generation <> live
           and not exists (
               select
                 from generation g
                where g.projection = 'community-tally'
                  and g.generation = abs(b.generation)
                  and g.state in ('FAILED', 'CANCELLED', 'DROPPED'))
    loop
        perform begin_ballots(other);
        execute format('insert into %I select *, 0 from ballot_box_before where generation = %s',
            ballot_table(other), other);
        perform complete_ballots(other);
    end loop;
    delete from ballot_box_before where generation <> live;
    execute format('alter table ballot_box_before rename to %I', ballot_table(live));
    execute format('alter table %I rename constraint ballot_box_before_pkey to %I',
        ballot_table(live), ballot_table(live) || '_pkey');
    execute format('alter table ballot_box attach partition %I for values in (%s)', ballot_table(live), live);
end
$$;
