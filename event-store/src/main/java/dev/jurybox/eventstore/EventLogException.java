package dev.jurybox.eventstore;

import org.jspecify.annotations.Nullable;

/** The log could not do what was asked; each kind says what is known of the outcome. */
public abstract sealed class EventLogException extends RuntimeException {

    private EventLogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** More waits than the log takes on. Nothing was written; try again later. */
    public static final class Overloaded extends EventLogException {

        public Overloaded(String queue, int capacity) {
            super("%s is full: %d already wait".formatted(queue, capacity), null);
        }
    }

    /** The database did not answer. Nothing was written. */
    public static final class Unavailable extends EventLogException {

        public Unavailable(String doing, Throwable cause) {
            super("the database failed while " + doing, cause);
        }
    }

    /** The database went away inside a commit and stayed away: written or not, only the log itself can tell. */
    public static final class OutcomeUnknown extends EventLogException {

        public OutcomeUnknown(Throwable cause) {
            super("the database went away inside a commit", cause);
        }
    }

    /** The engine is shut down. Nothing was written. */
    public static final class Closed extends EventLogException {

        public Closed(String queue) {
            super(queue + " is closed", null);
        }
    }

    /** The command was settled before, by the receipt that counts. Nothing more was written. */
    public static final class AlreadySettled extends EventLogException {

        private final CommandReceipt receipt;

        public AlreadySettled(CommandReceipt receipt) {
            super("command %s was settled before: %s".formatted(receipt.commandId(), receipt.kind()), null);
            this.receipt = receipt;
        }

        public CommandReceipt receipt() {
            return receipt;
        }
    }

    /** The request itself is not taken: over a bound, or nothing this engine can look up. Nothing was written. */
    public static final class Refused extends EventLogException {

        public Refused(String why) {
            super(why, null);
        }
    }
}
