-- A checkpoint counts its events from here on, so every read model is built again.
do $$
declare
    read_model text;
begin
    for read_model in
        select c.table_name
          from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = current_schema()
           and c.column_name = 'generation'
           and t.table_type = 'BASE TABLE'
    loop
        execute format('delete from %I', read_model);
    end loop;
end
$$;

alter table checkpoint
    add column events bigint not null;

-- How often what is told was changed without reading on: whoever keeps pages throws them away.
alter table projection
    add column amended bigint not null default 0;

-- What became of each build. The rows of a lost one are deleted step by step, and it is empty then.
create table generation (
    projection     text        not null,
    generation     int         not null,
    state          text        not null,
    begun_at       timestamptz not null default now(),
    resumed_at     timestamptz,
    resumed_events bigint      not null default 0,
    read_at        timestamptz,
    finished_at    timestamptz,
    cut_position   bigint,
    cut_partitions bigint[],
    events         bigint,
    compared_with  int,
    digest         text,
    live_digest    text,
    trouble        text,
    empty          boolean     not null default false,
    primary key (projection, generation),
    check (state in ('BUILDING', 'BUILT', 'LIVE', 'KEPT', 'FAILED', 'CANCELLED', 'DROPPED'))
);
create unique index generation_building on generation (projection) where state = 'BUILDING';

grant select, insert, update, delete on generation to ${views_role};
