-- Rules may change the verdict of every panel, so a decision on them finds all reviews by one tag. Tags are no part of
-- an event's leaf.

-- An instance of an older version does not write the tag, nor does an export of it have it. The trigger comes first: it
-- waits for open appends, and all later ones wait for this migration, so no review is missed.

create function tag_all_panels() returns trigger language plpgsql as $$
begin
    insert into event_tag (tag, type, position) values ('panels:all', new.type, new.position) on conflict do nothing;
    return null;
end
$$;

-- Votes have no tag of a panel: of their tags only the condition is evaluated.
create trigger all_panels_are_tagged
    after insert on event_tag
    for each row when (new.tag collate "C" like 'panel:%')
    execute function tag_all_panels();

-- The reviews from before.
insert into event_tag (tag, type, position)
select 'panels:all',
       type,
       position
  from event_tag
 where tag >= 'panel:'
   and tag < 'panel;'
    on conflict do nothing;
