-- The record of each partition that stands behind all that was copied: while it is in its place, nothing was lost.
-- A topic that was made again has another id.
-- What was copied before marks were kept is copied once more.

alter table relay_cursor
    add column topic_id       uuid,
    add column mark_positions bigint[] not null default array_fill(0::bigint, array[${partitions}]),
    add column mark_offsets   bigint[] not null default array_fill(-1::bigint, array[${partitions}]);

update relay_cursor
   set position = 0;
