-- How far the log has been copied, and which leader may say so.

create table relay_cursor (
    topic    text   primary key,
    position bigint not null,
    epoch    bigint not null
);

grant select, insert, update on relay_cursor to ${append_role};
grant select on relay_cursor to ${read_role};
