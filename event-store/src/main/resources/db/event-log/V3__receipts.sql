-- What became of commands that their senders named: by day, so that old ones are dropped and not deleted.

create table receipt (
    command_id     uuid        not null,
    sender         text        not null,
    fingerprint    bytea       not null,
    outcome        text        not null check (outcome in ('APPLIED', 'UNCHANGED', 'REFUSED', 'VOID')),
    first_position bigint      not null,
    last_position  bigint      not null,
    answer         bytea       not null,
    recorded_at    timestamptz not null,
    primary key (command_id, recorded_at)
) partition by range (recorded_at);

-- Attached, not created as a partition: that would wait for whoever reads receipts, and every append with it.
create function make_receipts_of(day date) returns void
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    partition text := 'receipt_' || to_char(day, 'YYYYMMDD');
begin
    if to_regclass(partition) is not null then
        return;
    end if;
    execute format('create table %I (like receipt including all)', partition);
    execute format(
        'alter table receipt attach partition %I for values from (%L) to (%L)',
        partition,
        day::timestamp at time zone 'UTC',
        (day + 1)::timestamp at time zone 'UTC');
end
$$;

-- Never today's: whoever may call this could else have a command decided twice.
create function drop_receipts_before(day date) returns int
language plpgsql
security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    partition regclass;
    dropped   int := 0;
begin
    for partition in
        select inhrelid::regclass
          from pg_inherits
         where inhparent = 'receipt'::regclass
           and right(inhrelid::regclass::text, 8) < to_char(least(day, (now() at time zone 'UTC')::date), 'YYYYMMDD')
    loop
        execute format('drop table %s', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function make_receipts_of(date), drop_receipts_before(date) from public;

grant execute on function make_receipts_of(date), drop_receipts_before(date) to ${append_role};
grant select, insert on receipt to ${append_role};
grant select on receipt to ${read_role};
