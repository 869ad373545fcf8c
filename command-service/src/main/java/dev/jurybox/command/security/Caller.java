package dev.jurybox.command.security;

import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Role;

/** An authenticated caller: a voter, or a person or service whose token grants roles. */
public sealed interface Caller permits VoterCaller, RoleCaller {

    boolean is(Role role);

    Actor actingAs(Role role);

    /** The owner of the command with this idempotency key. It reveals nothing about the caller's identity. */
    String ownerOf(String word);
}
