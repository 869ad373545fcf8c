package dev.jurybox.command.decider;

/**
 * A request to change one subject. The commands of a feature are in its package. The sender gets the revision of what
 * was edited, if it has revisions.
 */
public interface JuryboxCommand {

    /**
     * The type under which it is fingerprinted for idempotency. Receipts keep fingerprints, so that this never changes,
     * whatever the class is called.
     */
    String type();

    /** The subject whose partition takes its events. */
    String subject();
}
