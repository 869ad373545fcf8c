package dev.jurybox.local.exit;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.function.Supplier;

/** Turns the result or exception of a command into an exit code, and prints errors as a sentence on standard error. */
public final class ExitOutcome {

    /** The prefix of error lines. The terminal that shows a log recognizes them by it. */
    public static final String MARK = "jurybox: ";

    private ExitOutcome() {}

    public static ExitCode of(Supplier<ExitCode> work) {
        try {
            return work.get();
        } catch (UserError | UncheckedIOException e) {
            return report(troubleIn(e));
        }
    }

    public static ExitCode report(UserError userError) {
        System.err.println(MARK + userError.sentence());
        return userError.code();
    }

    public static UserError troubleIn(RuntimeException e) {
        return switch (e) {
            case UserError userError -> userError;
            case UncheckedIOException io -> new UserError(ExitCode.DATA_UNUSABLE, """
                    A file could not be read or written (%s): make room or give access, \
                    or name another directory with --data.""".formatted(cause(io)));
            default -> new UserError(ExitCode.PART_FAILED, "Something unforeseen happened, please report it: " + e);
        };
    }

    private static String cause(UncheckedIOException e) {
        var cause = Objects.requireNonNullElse(e.getCause(), e);
        var bare = cause instanceof FileSystemException file && file.getReason() == null;
        return bare ? cause.getClass().getSimpleName() + " " + cause.getMessage() : String.valueOf(cause.getMessage());
    }
}
