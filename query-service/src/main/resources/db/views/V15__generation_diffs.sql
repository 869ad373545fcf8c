-- What a promotion would change. The diff is text, not jsonb: its digest is that of its bytes. A generation that was
-- compared by an older version has none, and is promoted by its digests alone.
alter table generation
    add column diff         text,
    add column diff_digest  text,
    add column diff_added   bigint,
    add column diff_removed bigint,
    add column diff_changed bigint;
