package dev.jurybox.local.process;

import java.util.List;
import java.util.stream.Stream;

/** A process, and all that it starts, that gives way to others. */
public final class ProcessPriority {

    private ProcessPriority() {}

    /** Where there is no such command, it runs like any other. */
    public static List<String> lowest(List<String> command) {
        if (!OwnSession.isThere("nice")) return command;
        return Stream.concat(Stream.of("nice", "-n", "19"), command.stream()).toList();
    }
}
