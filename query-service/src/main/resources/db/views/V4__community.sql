-- No count below zero: what asks for that was not counted from the beginning. Read models are built again from here on.
delete from checkpoint;
delete from tool_card;
delete from community_tally;

alter table community_tally
    add column closed_because text,
    add column closed_ship    bigint,
    add column closed_skip    bigint,
    add check (ship >= 0),
    add check (skip >= 0);

create table ballot_box (
    generation int  not null,
    tool       text not null collate "C",
    voter      text not null collate "C",
    choice     text not null,
    primary key (generation, tool, voter)
);

create table majority_crossing (
    generation    int         not null,
    position      bigint      not null,
    tool          text        not null collate "C",
    from_side     text        not null,
    to_side       text        not null,
    ship_before   bigint      not null,
    skip_before   bigint      not null,
    ship_after    bigint      not null,
    skip_after    bigint      not null,
    event_id      uuid        not null,
    command_id    uuid,
    actor_role    text,
    rules_version int,
    recorded_at   timestamptz not null,
    primary key (generation, position)
);
create index majority_crossing_tool on majority_crossing (generation, tool, position);

grant select, insert, update, delete on ballot_box, majority_crossing to ${views_role};
