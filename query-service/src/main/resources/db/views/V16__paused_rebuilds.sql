-- A rebuild can be paused, and limited to a rate in events a second. A paused one is still the only one of its projection.
alter table generation
    drop constraint generation_state_check,
    add constraint generation_state_check
        check (state in ('BUILDING', 'PAUSED', 'BUILT', 'LIVE', 'KEPT', 'FAILED', 'CANCELLED', 'DROPPED')),
    add column rate int check (rate between 1 and 10000000);

drop index generation_building;
create unique index generation_unfinished on generation (projection) where state in ('BUILDING', 'PAUSED');
