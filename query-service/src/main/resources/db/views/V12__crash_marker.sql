-- Emptied by PostgreSQL when it recovers from a crash, as every unlogged table is: so an instance that finds another
-- epoch than the one it knows, or none, has read commits that may be undone. Whoever finds none writes a new one.
create unlogged table crash_marker (
    only_row boolean primary key default true check (only_row),
    epoch    uuid    not null default gen_random_uuid()
);

grant select, insert on crash_marker to ${views_role};
