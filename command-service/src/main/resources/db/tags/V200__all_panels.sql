-- Rules may change the verdict of every panel, so a decision on them finds all reviews by one tag. The log has none yet
-- on reviews from before; tags are no part of an event's leaf.

insert into event_tag (tag, type, position)
select 'panels:all',
       type,
       position
  from event_tag
 where tag >= 'panel:'
   and tag < 'panel;'
    on conflict do nothing;
