package dev.jurybox.command.security;

/** Which voters' votes are accepted. */
public enum AdmittedVoters {
    /** All with a token that this service issued: a new one is one request away. */
    ANONYMOUS,
    /** People alone who are signed in at the identity provider. */
    SIGNED_IN
}
