package dev.jurybox.eventstore;

import org.jspecify.annotations.Nullable;

/** A failed operation on the log. Each kind states what is known of the outcome. */
public abstract sealed class EventLogException extends RuntimeException {

    private EventLogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The queue is full. Nothing was written; the caller may try again later. */
    public static final class Overloaded extends EventLogException {

        public Overloaded(String queue, int capacity) {
            super("%s is full: %d requests are queued".formatted(queue, capacity), null);
        }
    }

    /** The database did not respond. Nothing was written. */
    public static final class Unavailable extends EventLogException {

        public Unavailable(String doing, Throwable cause) {
            super("the database failed while " + doing, cause);
        }
    }

    /**
     * The connection was lost during a commit, and a check of the log could not settle whether the events were written.
     * Only reading the log later can show it.
     */
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

    /** The command had been settled before; its receipt is attached. Nothing more was written. */
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

    /** The request is invalid: it is over a limit or holds what the engine cannot query. Nothing was written. */
    public static final class Refused extends EventLogException {

        public Refused(String why) {
            super(why, null);
        }
    }
}
