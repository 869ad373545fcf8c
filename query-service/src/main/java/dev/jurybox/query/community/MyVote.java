package dev.jurybox.query.community;

import dev.jurybox.events.Choice;

/** What a voter says of a tool now. */
record MyVote(String tool, Choice choice) {}
