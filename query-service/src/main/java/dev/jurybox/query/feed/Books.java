package dev.jurybox.query.feed;

import org.springframework.stereotype.Component;

/** What is kept beside the rows, in the same transaction: how far, of whom, and who waits. */
@Component
record Books(
        Generations generations, Checkpoints checkpoints, Bookmarks bookmarks, SubjectsAt subjects, Parking parking) {}
