package dev.jurybox.local;

import java.util.Optional;
import java.util.stream.Stream;

/** What the shell is told. Scripts rely on these numbers: they never change their meaning. */
public enum ExitCode {
    OK(0),
    USAGE(2),
    NOT_RUNNING(3),
    PORT_TAKEN(4),
    DATA_UNUSABLE(5),
    POSTGRES_REFUSED(6),
    PART_FAILED(7),
    /** 8 and 9 are the script's: no JDK, and a build that failed. */
    STILL_RUNNING(10),
    /** What is told is not what the log says, or what it was found to say when it was built again. */
    DIFFERENT(11);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Empty for a number that we never use. */
    public static Optional<ExitCode> of(int number) {
        return Stream.of(values()).filter(code -> code.number == number).findFirst();
    }

    public int number() {
        return number;
    }
}
