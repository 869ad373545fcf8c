-- A log that is restored to an older state may have lost the event by which another one was disregarded.
grant update, delete on disregarded_event to ${views_role};
