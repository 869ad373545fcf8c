-- How a tool stood when a chapter of the log began in which it was heard of: so boards of the past can be told. Nobody
-- remembers that of the past, so rankings are built again from here on. An older version may still be at work: locks
-- are taken in the order in which feeds, builds and refreshes take them.
update projection set live = 1, amended = amended + 1 where name = 'rankings';
delete from generation where projection = 'rankings';
delete from checkpoint where projection = 'rankings';
delete from subject_at where projection = 'rankings';
delete from parked_subject where projection = 'rankings';
delete from ranking_clock;
lock table standing in exclusive mode;
delete from standing;
delete from heat_bucket;
delete from ranked_comparison;

-- It leaves no openings, so it is made to wait. What breaks a rule of the data it would take for the fault of an event,
-- and park the tool.
create function written_by_an_older_version() returns bigint
    language plpgsql as
$$
begin
    raise exception 'this version of the query service is older than its database'
        using errcode = 'feature_not_supported';
end
$$;

alter table standing
    add column chapter bigint not null default written_by_an_older_version();

create table standing_opening (
    generation int     not null,
    tool       text    not null collate "C",
    chapter    bigint  not null,
    retired    boolean not null,
    seats      int     not null,
    scores     int     not null,
    ship       bigint  not null,
    skip       bigint  not null,
    primary key (generation, tool, chapter)
);

grant select, insert, update, delete on standing_opening to ${views_role};
