package dev.jurybox.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own, root counts as an unprivileged user and still owns
 * its files.
 */
final class UnprivilegedUser {

    private static final boolean IS_ROOT = isRoot();

    private UnprivilegedUser() {}

    static List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (IS_ROOT) command.addAll(List.of("unshare", "--user"));
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    static void mustBePossible() {
        if (!IS_ROOT || canShedItsName()) return;
        throw new UserError(
                ExitCode.POSTGRES_REFUSED,
                "PostgreSQL refuses to run as root, and this machine does not allow unshare --user:"
                        + " run it as an ordinary user.");
    }

    private static boolean canShedItsName() {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        var unix = !System.getProperty("os.name").startsWith("Windows");
        return unix && new UnixSystem().getUid() == 0;
    }
}
