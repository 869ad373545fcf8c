-- Which log these rows were folded from: another log's events have no business here.
create table log_identity (
    only_row boolean primary key default true check (only_row),
    log_id   uuid    not null
);

-- The generation of each projection that is told. Promotion is one row.
create table projection (
    name text primary key,
    live int  not null
);

-- Readers say: where generation = live('tool-cards').
create function live(projection text) returns int
    language sql stable
    return (select p.live from projection p where p.name = projection);

-- The last event of each subject that a projection applied: what is newer than a reader's knowledge.
create table subject_at (
    projection text     not null,
    generation int      not null,
    subject    text     not null,
    partition  smallint not null,
    position   bigint   not null,
    primary key (projection, generation, subject)
);
create index subject_at_changed on subject_at (projection, generation, partition, position);

-- Subjects whose story cannot be read on: from this position on they wait, and others go on.
create table parked_subject (
    projection text        not null,
    generation int         not null,
    subject    text        not null,
    partition  smallint    not null,
    position   bigint      not null,
    type       text        not null,
    reason     text        not null,
    skipped    bigint      not null default 0,
    parked_at  timestamptz not null default now(),
    primary key (projection, generation, subject)
);

grant select, insert, update, delete on log_identity, projection, subject_at, parked_subject to ${views_role};
