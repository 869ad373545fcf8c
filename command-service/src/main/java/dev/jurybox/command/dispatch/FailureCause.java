package dev.jurybox.command.dispatch;

import java.util.concurrent.CompletionException;

/** Finds the failure that a {@link CompletionException} wraps, if it is one. */
public final class FailureCause {

    private FailureCause() {}

    public static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
