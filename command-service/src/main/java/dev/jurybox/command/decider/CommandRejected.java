package dev.jurybox.command.decider;

import com.fasterxml.jackson.annotation.JsonValue;

/** A command was rejected by a rule. This is not an error but an answer, with a name that clients can rely on. */
public final class CommandRejected extends RuntimeException {

    /** The kind of a rejection, which determines the HTTP status. */
    public enum Kind {
        /** The request cannot be understood. */
        MALFORMED,
        /** The command is invalid, whatever the state. */
        INVALID,
        NOT_FOUND,
        /** The subject existed once. */
        GONE,
        /** The command does not fit the current state. */
        CONFLICT,
        /** The command does not name the revision it is based on. */
        NO_REVISION,
        /** The command is based on a revision that is no longer the current one. */
        STALE
    }

    /** The reason of a rejection, from which the type of the reported problem is derived. */
    public enum Reason {

        SLUG_TAKEN("SLUG_TAKEN", Kind.CONFLICT),
        UNKNOWN_TOOL("UNKNOWN_TOOL", Kind.NOT_FOUND),
        TOOL_RETIRED("TOOL_RETIRED", Kind.GONE),
        ALREADY_RETIRED("ALREADY_RETIRED", Kind.CONFLICT),
        NOT_RETIRED("NOT_RETIRED", Kind.CONFLICT),
        VOTING_CLOSED("VOTING_CLOSED", Kind.CONFLICT),
        VOTING_ALREADY_CLOSED("VOTING_ALREADY_CLOSED", Kind.CONFLICT),
        VOTING_ALREADY_OPEN("VOTING_ALREADY_OPEN", Kind.CONFLICT),
        UNKNOWN_SEAT("UNKNOWN_SEAT", Kind.NOT_FOUND),
        SEAT_FILLED("SEAT_FILLED", Kind.CONFLICT),
        SEAT_EMPTY("SEAT_EMPTY", Kind.CONFLICT),
        SAME_TOOL("SAME_TOOL", Kind.INVALID),
        UNKNOWN_COMPARISON("UNKNOWN_COMPARISON", Kind.NOT_FOUND),
        ALREADY_PUBLISHED("ALREADY_PUBLISHED", Kind.CONFLICT),
        NOT_PUBLISHED("NOT_PUBLISHED", Kind.CONFLICT),
        INVALID_PAGE("INVALID_PAGE", Kind.INVALID),
        NO_REVISION("NO_REVISION", Kind.NO_REVISION),
        STALE("STALE", Kind.STALE),
        NO_KEY("NO_KEY", Kind.MALFORMED),
        KEY_REUSED("KEY_REUSED", Kind.INVALID),
        STILL_RUNNING("STILL_RUNNING", Kind.CONFLICT),
        GIVEN_UP("GIVEN_UP", Kind.CONFLICT);

        private final String word;
        private final Kind kind;

        Reason(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        /** Receipts store it, and problems are named after it: it never changes, even if the constant is renamed. */
        @JsonValue
        public String word() {
            return word;
        }

        public Kind kind() {
            return kind;
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
