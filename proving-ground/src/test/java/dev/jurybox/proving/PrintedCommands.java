package dev.jurybox.proving;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a document as printed, with the ports and the data directory of a test's stack. */
final class PrintedCommands {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private PrintedCommands() {}

    /** @param document its path in the repository */
    static List<String> in(String document, Stack stack) throws IOException {
        return COMMANDS.matcher(Files.readString(Shell.REPOSITORY.resolve(document))).results()
                .map(found -> on(stack, found.group(1))).toList();
    }

    private static String on(Stack stack, String command) {
        return command
                .replaceAll("\\./jurybox (up|down|token|verify|rebuild|whatif|rules)",
                        "./jurybox $1 --data '" + stack.data + "'")
                .replaceAll("(\\w+\\.json)", stack.data + "/$1")
                .replace(".jurybox/", stack.data + "/")
                .replace(" up ", " up --port-base " + stack.portBase + " ")
                .replace(":8080", ":" + stack.portBase)
                .replace(":8081", ":" + (stack.portBase + 1));
    }
}
