package dev.jurybox.command.security;

/** Which voters' votes are accepted. */
public enum AdmittedVoters {
    /** All voters with a token issued by this service; a single request issues a new one. */
    ANONYMOUS,
    /** Only people signed in at the identity provider. */
    SIGNED_IN
}
