-- A partition is walked by previous_position: an index of its own cost each append more than it gave any reader.

drop index event_of_partition;
