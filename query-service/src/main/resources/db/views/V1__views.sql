-- Read models. A generation is one whole build of a projection; several may stand side by side.

create table checkpoint (
    projection   text     not null,
    generation   int      not null,
    partition    smallint not null,
    position     bigint   not null,
    topic_offset bigint   not null,
    primary key (projection, generation, partition)
);

create table tool_card (
    generation  int    not null,
    tool        text   not null,
    name        text   not null,
    category    text   not null,
    tagline     text   not null,
    description text   not null,
    entry       text   not null,
    pricing     text   not null,
    best_for    text,
    homepage    text,
    primary key (generation, tool)
);

create table community_tally (
    generation int    not null,
    tool       text   not null,
    ship       bigint not null,
    skip       bigint not null,
    primary key (generation, tool)
);

grant select, insert, update, delete on checkpoint, tool_card, community_tally to ${views_role};
