package dev.jurybox.local.exit;

import java.util.Optional;
import java.util.stream.Stream;

/** The exit codes. Scripts rely on these numbers, so their meaning never changes. */
public enum ExitCode {
    OK(0),
    USAGE(2),
    NOT_RUNNING(3),
    PORT_TAKEN(4),
    DATA_UNUSABLE(5),
    POSTGRES_REFUSED(6),
    PART_FAILED(7),
    /** 8 and 9 belong to the script: no JDK, and a build that failed. */
    STILL_RUNNING(10),
    /** The read models differ from the log, or a rebuilt generation differs from the live one. */
    DIFFERENT(11);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Empty for a number that is not in use. */
    public static Optional<ExitCode> of(int number) {
        return Stream.of(values()).filter(code -> code.number == number).findFirst();
    }

    public int number() {
        return number;
    }
}
