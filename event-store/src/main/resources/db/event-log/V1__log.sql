-- An append-only log. Placeholders: partitions (chosen once per log), append_role, read_role.

create table log_head (
    only_one    boolean     primary key default true check (only_one),
    log_id      uuid        not null default gen_random_uuid(),
    position    bigint      not null default 0,
    partitions  bigint[]    not null default array_fill(0::bigint, array[${partitions}]),
    recorded_at timestamptz not null default '-infinity'
) with (fillfactor = 10);

insert into log_head default values;

create table event (
    position          bigint      primary key,
    event_id          uuid        not null unique,
    command_id        uuid,
    type              text        not null,
    revision          smallint    not null,
    subject           text        not null,
    partition         smallint    not null,
    previous_position bigint      not null,
    recorded_at       timestamptz not null,
    payload           bytea       not null,
    metadata          bytea       not null,
    salt              bytea       not null,
    leaf              bytea       not null
);

create index event_of_partition on event (partition, position);
create index event_recorded_at on event using brin (recorded_at);

create table event_tag (
    tag      text   collate "C" not null,
    type     text   collate "C" not null,
    position bigint             not null,
    primary key (tag, type, position)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on % refused', tg_op, tg_table_name;
end
$$;

create trigger history_is_never_rewritten
    before update or delete or truncate on event
    for each statement execute function refuse_to_rewrite_history();

create trigger history_is_never_rewritten
    before update or delete or truncate on event_tag
    for each statement execute function refuse_to_rewrite_history();

grant select, update on log_head to ${append_role};
grant select, insert on event, event_tag to ${append_role};
grant select on log_head, event, event_tag to ${read_role};
