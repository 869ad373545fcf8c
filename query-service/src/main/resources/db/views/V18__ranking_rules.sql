-- The rules that were adopted, so that ranks are computed by those in force. Before the first adoption there are none here.
create table ranking_rules (
    generation  int         not null,
    version     int         not null,
    position    bigint      not null,
    recorded_at timestamptz not null,
    rules       jsonb       not null,
    reason      text        not null,
    primary key (generation, version)
);

grant select, insert, update, delete on ranking_rules to ${views_role};

-- The rules by which the rank keys of a generation were computed last.
alter table ranking_clock
    add column rules_version int not null default 2,
    add column rules jsonb not null default
        '{"panelVotes": 25, "heatHalfLifeHours": 72, "z": 1.959963984540054, "minimumVotes": 1}';

-- An older version would compute keys by the initial rules whatever was adopted, so its refresh is made to wait.
alter table ranking_clock
    alter column rules_version set default written_by_an_older_version()::int,
    alter column rules drop default;

-- What a generation leaves out or computes by other rules, to show what would be different: it is never live.
alter table generation
    add column what_if jsonb;

create table excluded_voter (
    projection text not null,
    generation int  not null,
    voter      text not null collate "C",
    primary key (projection, generation, voter)
);

grant select, insert, update, delete on excluded_voter to ${views_role};
