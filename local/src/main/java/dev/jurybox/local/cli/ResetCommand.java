package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherLock;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.launcher.RunningParts;
import java.nio.file.Path;

/** Deletes a data directory if it is one, nothing runs in it and the user has confirmed. */
public record ResetCommand(Path root, boolean yes) {

    public ExitCode run() {
        var data = DataDirectory.existing(root);
        if (data.isEmpty()) {
            System.out.printf("There is nothing in %s.%n", root);
            return ExitCode.OK;
        }
        mustNotRun(data.get());
        if (!yes && !confirmed()) {
            System.out.println("Nothing was deleted.");
            return ExitCode.OK;
        }
        data.get().delete();
        System.out.printf("%s is deleted.%n", root);
        return ExitCode.OK;
    }

    private void mustNotRun(DataDirectory data) {
        if (!LauncherLock.isHeld(data) && new RunningParts(data).all().isEmpty()) return;
        throw new UserError(
                ExitCode.STILL_RUNNING,
                "Jurybox is running in %s: stop it with ./jurybox down before you reset it.".formatted(root));
    }

    private boolean confirmed() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UserError(
                    ExitCode.USAGE,
                    "reset deletes all votes in %s and there is no terminal to ask at: add --yes.".formatted(root));
        }
        return "yes".equals(console.readLine("Delete all votes, logs and keys in %s? Type yes: ", root));
    }
}
