package dev.jurybox.command.dispatch;

import java.util.concurrent.CompletionException;

/** Finds the failure that {@link CompletionException}s wrap. */
public final class FailureCause {

    private FailureCause() {}

    public static Throwable of(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null)
            cause = cause.getCause();
        return cause;
    }
}
