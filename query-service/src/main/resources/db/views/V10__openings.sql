-- How a tool stood when a chapter of the log began in which it was heard of: so boards of the past can be told. Nobody
-- remembers that of the past, so rankings are built again from here on.
delete from standing;
delete from heat_bucket;
delete from ranked_comparison;
delete from ranking_clock;
delete from checkpoint where projection = 'rankings';
delete from subject_at where projection = 'rankings';
delete from parked_subject where projection = 'rankings';
delete from generation where projection = 'rankings';
update projection set live = 1, amended = amended + 1 where name = 'rankings';

alter table standing
    add column chapter bigint not null;

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
