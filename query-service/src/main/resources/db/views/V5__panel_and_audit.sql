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

create table panel_verdict_change (
    generation    int         not null,
    position      bigint      not null,
    tool          text        not null collate "C",
    from_label    text        not null,
    to_label      text        not null,
    ship_before   int         not null,
    skip_before   int         not null,
    ship_after    int         not null,
    skip_after    int         not null,
    cause         text        not null,
    seat          text        not null collate "C",
    event_id      uuid        not null,
    command_id    uuid,
    actor_role    text,
    rules_version int,
    recorded_at   timestamptz not null,
    primary key (generation, position)
);
create index panel_verdict_change_tool on panel_verdict_change (generation, tool, position);

-- Both histories in one shape, each in its own order of positions: sorted as one, every page would read both whole.
-- A panel's verdict follows the event that moved it.
create view panel_history as
select 'PANEL_VERDICT' as what,
       position,
       tool,
       from_label,
       to_label,
       ship_before::bigint as ship_before,
       skip_before::bigint as skip_before,
       ship_after::bigint as ship_after,
       skip_after::bigint as skip_after,
       cause,
       seat,
       position - 1 as cause_position,
       event_id,
       command_id,
       actor_role,
       rules_version,
       recorded_at
  from panel_verdict_change
 where generation = live('verdict-history');

-- A majority is moved by the vote itself.
create view community_history as
select 'COMMUNITY_MAJORITY' as what,
       position,
       tool,
       from_side as from_label,
       to_side as to_label,
       ship_before,
       skip_before,
       ship_after,
       skip_after,
       'VOTES' as cause,
       null::text as seat,
       position as cause_position,
       event_id,
       command_id,
       actor_role,
       rules_version,
       recorded_at
  from majority_crossing
 where generation = live('community-tally');

grant select, insert, update, delete on panel_seat, panel_verdict_change to ${views_role};
grant select on panel_history, community_history to ${views_role};
