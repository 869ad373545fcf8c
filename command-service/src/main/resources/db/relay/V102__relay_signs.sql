-- Records are signed from now on, and readers take no others: what was copied before is copied once more.

update relay_cursor
   set position = 0,
       mark_positions = array_fill(0::bigint, array[${partitions}]),
       mark_offsets = array_fill(-1::bigint, array[${partitions}]);
