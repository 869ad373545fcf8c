-- The keys of all tools are computed again, so that the column is filled.
alter table standing add column evenness numeric not null default 0;
update standing set dirty = true;

create table registration (
    generation int    not null,
    tool       text   not null collate "C",
    position   bigint not null,
    primary key (generation, tool)
);

grant select, insert, update, delete on registration to ${views_role};
