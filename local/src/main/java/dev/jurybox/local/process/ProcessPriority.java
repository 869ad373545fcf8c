package dev.jurybox.local.process;

import java.util.List;
import java.util.stream.Stream;

/** Runs a process, and all that it starts, at the lowest priority. */
public final class ProcessPriority {

    private ProcessPriority() {}

    /** Where the nice command is missing, the process runs at normal priority. */
    public static List<String> lowest(List<String> command) {
        if (!OwnSession.isThere("nice")) return command;
        return Stream.concat(Stream.of("nice", "-n", "19"), command.stream()).toList();
    }
}
