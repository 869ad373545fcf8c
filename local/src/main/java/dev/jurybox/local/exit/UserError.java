package dev.jurybox.local.exit;

/** An error that the user can correct. Its one sentence says what to do. */
public final class UserError extends RuntimeException {

    private final ExitCode code;

    public UserError(ExitCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public ExitCode code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
