-- What all places of a tool follow from, and then what was reckoned from it when it was refreshed last. A score is an
-- exact decimal: its order here is the order of the fractions.
create table standing (
    generation      int     not null,
    tool            text    not null collate "C",
    registered      bigint  not null,
    name            text    not null,
    category        text    not null,
    retired         boolean not null,
    seats           int     not null,
    scores          int     not null,
    ship            bigint  not null,
    skip            bigint  not null,
    dirty           boolean not null,
    heat            double precision not null default 0,
    activity        double precision not null default 0,
    verdict         numeric not null default 0,
    community       numeric not null default 0,
    panel           numeric not null default 0,
    hot             numeric not null default 0,
    controversial   numeric not null default 0,
    verdict_lower   numeric,
    verdict_upper   numeric,
    community_lower numeric,
    community_upper numeric,
    primary key (generation, tool)
);
create index standing_dirty on standing (generation, tool) where dirty;

-- Votes that stand, by the three hours they were cast in.
create table heat_bucket (
    generation int    not null,
    tool       text   not null collate "C",
    bucket     bigint not null,
    ship       bigint not null,
    skip       bigint not null,
    primary key (generation, tool, bucket)
);
create index heat_bucket_newest on heat_bucket (generation, bucket);

-- A pair as it was published last, and how near its tools were to changing places when it was refreshed last.
create table ranked_comparison (
    generation int     not null,
    pair       text    not null collate "C",
    left_tool  text    not null collate "C",
    right_tool text    not null collate "C",
    published  bigint  not null,
    listed     boolean not null,
    dirty      boolean not null,
    margin     bigint,
    votes      bigint  not null default 0,
    activity   double precision not null default 0,
    primary key (generation, pair)
);
create index ranked_comparison_left on ranked_comparison (generation, left_tool);
create index ranked_comparison_right on ranked_comparison (generation, right_tool);
create index ranked_comparison_dirty on ranked_comparison (generation, pair) where dirty;

-- The newest bucket that heat was weighed by, and how often places were reckoned: who keeps a board sees it is old.
create table ranking_clock (
    generation int    not null primary key,
    newest     bigint not null,
    version    bigint not null
);

grant select, insert, update, delete on standing, heat_bucket, ranked_comparison, ranking_clock to ${views_role};
