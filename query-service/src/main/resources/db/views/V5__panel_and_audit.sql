-- One row a filled seat: what its reviewer says now.
create table panel_seat (
    generation     int         not null,
    tool           text        not null collate "C",
    seat           text        not null collate "C",
    score          int         not null,
    recommendation text        not null,
    text           text        not null,
    position       bigint      not null,
    recorded_at    timestamptz not null,
    primary key (generation, tool, seat)
);

grant select, insert, update, delete on panel_seat to ${views_role};
