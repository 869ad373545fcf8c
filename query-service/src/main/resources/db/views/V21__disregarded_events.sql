-- Events of the log that an operator disregarded because they cannot be read. They hold for all projections and generations.
create table disregarded_event (
    position       bigint      not null primary key,
    subject        text        not null,
    partition      smallint    not null,
    type           text        not null,
    reason         text        not null,
    actor          text,
    disregarded_by bigint      not null,
    disregarded_at timestamptz not null
);

grant select, insert on disregarded_event to ${views_role};
