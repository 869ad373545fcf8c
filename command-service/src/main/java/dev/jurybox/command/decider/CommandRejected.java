package dev.jurybox.command.decider;

import com.fasterxml.jackson.annotation.JsonValue;

/** A command was rejected by a rule. This is not an error but an answer, with a name that clients can rely on. */
public final class CommandRejected extends RuntimeException {

    /** The reason of a rejection. Each is reported as a type of problem of its own. */
    public enum Reason {

        SLUG_TAKEN("SLUG_TAKEN"),
        UNKNOWN_TOOL("UNKNOWN_TOOL"),
        TOOL_RETIRED("TOOL_RETIRED"),
        ALREADY_RETIRED("ALREADY_RETIRED"),
        NOT_RETIRED("NOT_RETIRED"),
        VOTING_CLOSED("VOTING_CLOSED"),
        VOTING_ALREADY_CLOSED("VOTING_ALREADY_CLOSED"),
        VOTING_ALREADY_OPEN("VOTING_ALREADY_OPEN"),
        UNKNOWN_SEAT("UNKNOWN_SEAT"),
        SEAT_FILLED("SEAT_FILLED"),
        SEAT_EMPTY("SEAT_EMPTY"),
        SAME_TOOL("SAME_TOOL"),
        UNKNOWN_COMPARISON("UNKNOWN_COMPARISON"),
        ALREADY_PUBLISHED("ALREADY_PUBLISHED"),
        NOT_PUBLISHED("NOT_PUBLISHED"),
        UNKNOWN_DRAFT("UNKNOWN_DRAFT"),
        TOO_MANY_VERDICTS("TOO_MANY_VERDICTS"),
        UNKNOWN_EVENT("UNKNOWN_EVENT"),
        READABLE_EVENT("READABLE_EVENT"),
        NEEDED_EVENT("NEEDED_EVENT"),
        ALREADY_DISREGARDED("ALREADY_DISREGARDED"),
        INVALID_PAGE("INVALID_PAGE"),
        NO_REVISION("NO_REVISION"),
        STALE("STALE"),
        NO_KEY("NO_KEY"),
        KEY_REUSED("KEY_REUSED"),
        STILL_RUNNING("STILL_RUNNING"),
        GIVEN_UP("GIVEN_UP");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** Receipts store it: it never changes, even if the constant is renamed. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    private final Reason reason;
    private final String detail;

    public CommandRejected(Reason reason, String detail) {
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
