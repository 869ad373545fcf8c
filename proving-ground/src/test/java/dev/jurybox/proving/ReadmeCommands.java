package dev.jurybox.proving;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The commands of the README as printed, with the ports and the data directory of a test's stack. */
record ReadmeCommands(
        String up, String vote, String read, String boards, String checks, String register, String down) {

    /** Fails if the README has another number of commands: each must be run by a test. */
    static ReadmeCommands on(Stack stack) throws IOException {
        var all = PrintedCommands.in("README.md", stack);
        if (all.size() != ReadmeCommands.class.getRecordComponents().length) {
            throw new AssertionError("the README has %d commands: %s".formatted(all.size(), all));
        }
        return of(all);
    }

    private static ReadmeCommands of(List<String> all) {
        return new ReadmeCommands(
                all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
    }

    static String text() throws IOException {
        return Files.readString(Shell.REPOSITORY.resolve("README.md"));
    }
}
