-- What the page of a tool or of a pair shows besides counts of votes, after each event that changes it.
create table page_version (
    generation int    not null,
    subject    text   not null collate "C",
    position   bigint not null,
    content    text   not null,
    primary key (generation, subject, position)
);

grant select, insert, update, delete on page_version to ${views_role};
