package dev.jurybox.local;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.RunningParts;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A temporary directory that goes with the JVM, after what runs in it was stopped. */
final class SandboxDirectory {

    private static final String PREFIX = "jurybox-sandbox-";
    private static final String OWNER = "owner.pid";

    /** Holds a whole stack. */
    static final String STACK = "stack";

    private static final Deque<Runnable> STOPS = new ConcurrentLinkedDeque<>();
    private static final Path DIRECTORY = create();

    private SandboxDirectory() {}

    static Path resolve(String name) {
        return DIRECTORY.resolve(name);
    }

    /** The last one started is the first one stopped. */
    static void beforeDeletion(Runnable stop) {
        STOPS.push(stop);
    }

    private static Path create() {
        try {
            var directory = Files.createTempDirectory(PREFIX);
            ProcessRecord.of(ProcessHandle.current()).write(directory.resolve(OWNER));
            Runtime.getRuntime().addShutdownHook(new Thread(SandboxDirectory::tidyUp, "sandbox"));
            tidyUpAfterKilledOnes(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tidyUp() {
        STOPS.forEach(Runnable::run);
        DirectoryFiles.delete(DIRECTORY);
    }

    /** A test that was killed could not stop its servers. Other people's are not touched, whatever they say. */
    private static void tidyUpAfterKilledOnes(Path mine) throws IOException {
        var me = Files.getOwner(mine);
        try (var sandboxes = Files.newDirectoryStream(mine.resolveSibling("."), PREFIX + "*")) {
            for (var sandbox : sandboxes) {
                if (Files.getOwner(sandbox).equals(me) && isLeft(sandbox)) {
                    new RunningParts(new DataDirectory(sandbox.resolve(STACK))).stopAll(_ -> {});
                    PostgresServer.stopIn(sandbox.resolve("postgres"));
                    DirectoryFiles.deleteIfPossible(sandbox);
                }
            }
        }
    }

    private static boolean isLeft(Path sandbox) {
        var owner = sandbox.resolve(OWNER);
        return Files.exists(owner) && ProcessRecord.read(owner).flatMap(ProcessRecord::running).isEmpty();
    }
}
