package dev.jurybox.command.security;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Role;

/** Somebody we know again: a stranger who votes, or somebody who acts by office. */
public sealed interface Caller permits VoterCaller, StaffCaller {

    boolean is(Role role);

    Actor actingAs(Role role);

    /** Whose a command is that they named so. It says nothing of who they are. */
    String ownerOf(String word);
}
