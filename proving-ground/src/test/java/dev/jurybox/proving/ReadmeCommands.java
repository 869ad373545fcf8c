package dev.jurybox.proving;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands of the README as printed, with the ports and the data directory of a test's stack. */
record ReadmeCommands(
        String up, String vote, String read, String boards, String checks, String register, String down) {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** Fails if the README has another number of commands: each must be run by a test. */
    static ReadmeCommands on(Stack stack) throws IOException {
        var all = COMMANDS.matcher(text()).results().map((MatchResult found) -> on(stack, found.group(1))).toList();
        if (all.size() != ReadmeCommands.class.getRecordComponents().length) {
            throw new AssertionError("the README has %d commands: %s".formatted(all.size(), all));
        }
        return of(all);
    }

    private static ReadmeCommands of(List<String> all) {
        return new ReadmeCommands(
                all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
    }

    private static String on(Stack stack, String command) {
        return command
                .replaceAll("\\./jurybox (up|down|token|verify|rebuild)", "./jurybox $1 --data '" + stack.data + "'")
                .replace(".jurybox/", stack.data + "/")
                .replace(" up ", " up --port-base " + stack.portBase + " ")
                .replace(":8080", ":" + stack.portBase)
                .replace(":8081", ":" + (stack.portBase + 1));
    }

    static String text() throws IOException {
        return Files.readString(Shell.REPOSITORY.resolve("README.md"));
    }
}
