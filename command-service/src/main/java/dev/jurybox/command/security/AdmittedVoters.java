package dev.jurybox.command.security;

/** Whose votes are taken. */
public enum AdmittedVoters {
    /** Of everybody with a token that was made here: one is a request away. */
    ANONYMOUS,
    /** Of people alone who are signed in by the provider. */
    SIGNED_IN
}
