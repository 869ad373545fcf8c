package dev.jurybox.command;

/** A rule says no. Not an error: an answer, with a name clients can rely on. */
public final class Refused extends RuntimeException {

    /** Why, by the problem it is reported as. */
    public enum Reason {
        SLUG_TAKEN, UNKNOWN_TOOL, NO_KEY, KEY_REUSED, STILL_RUNNING, GIVEN_UP
    }

    private final Reason reason;
    private final String detail;

    public Refused(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
