package dev.jurybox.command;

/** How often something was written. Who edits it says which revision they saw, so that nobody's edit is lost. */
public final class ExpectedRevision {

    private ExpectedRevision() {}

    /** Nothing is edited on the grounds of what it said before. */
    public static void mustBe(int expected, int current) {
        if (expected == current) return;
        throw new CommandRejected(CommandRejected.Reason.STALE,
                "This was changed by somebody else: it is at revision %d now.".formatted(current));
    }
}
