package dev.jurybox.local.data;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decides which directories Jurybox works in: its own, of this layout and of this user, never one with other content.
 */
final class DirectoryAdmission {

    private DirectoryAdmission() {}

    static DataDirectory checked(Path root) {
        var data = new DataDirectory(root);
        if (!Files.isDirectory(root)) throw refused(root, "is not a directory");
        if (!Files.isReadable(root)) throw refused(root, "may not be read by you");
        if (!data.settings().exist()) throw refused(root, "was not made by Jurybox and is not empty");
        var layout = data.settings().layout();
        if (!layout.equals(DirectorySettings.LAYOUT)) {
            throw refused(root, "was made by another version of Jurybox (layout %s, this is %s)"
                    .formatted(layout, DirectorySettings.LAYOUT));
        }
        return data;
    }

    static DataDirectory checkedForWriting(Path root) {
        try {
            var data = new DataDirectory(root);
            if (!Files.exists(root) || isEmpty(root)) {
                DurableFile.directory(root);
                data.settings().create();
            }
            checked(root);
            mustBeMine(root);
            DurableFile.directory(data.run());
            return data;
        } catch (IOException | UncheckedIOException e) {
            throw refused(root, "cannot be written (%s)".formatted(reason(e)));
        }
    }

    /** A start that was killed may have left a half-written settings file and nothing else. */
    private static boolean isEmpty(Path root) throws IOException {
        if (!Files.isDirectory(root)) return false;
        try (var entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.endsWith("jurybox.properties.half"));
        }
    }

    /** PostgreSQL opens no files of another user, not even for root. */
    private static void mustBeMine(Path root) throws IOException {
        var probe = Files.createTempFile(root, "probe", ".half");
        var me = Files.getOwner(probe);
        Files.delete(probe);
        var owner = Files.getOwner(root);
        if (!owner.equals(me)) throw refused(root, "belongs to %s and you are %s".formatted(owner, me));
    }

    private static UserError refused(Path root, String why) {
        return new UserError(
                ExitCode.DATA_UNUSABLE,
                "The data directory %s %s: name another one with --data.".formatted(root, why));
    }

    private static String reason(Exception e) {
        var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return cause == null ? e.toString() : cause.toString();
    }
}
