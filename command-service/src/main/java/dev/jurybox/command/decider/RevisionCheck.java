package dev.jurybox.command.decider;

/** Optimistic concurrency: an editor names the revision they saw, a count of writes, so that no edit is lost. */
public final class RevisionCheck {

    private RevisionCheck() {}

    /** Rejects an edit that is based on any revision but the current one. */
    public static void mustBe(int expected, int current) {
        if (expected == current) return;
        throw new CommandRejected(CommandRejected.Reason.STALE,
                "This was changed since: it is at revision %d now.".formatted(current));
    }
}
