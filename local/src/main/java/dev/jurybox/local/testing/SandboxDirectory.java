package dev.jurybox.local.testing;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.launcher.RunningParts;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A temporary directory that is deleted when the JVM ends, after the servers in it were stopped. */
final class SandboxDirectory {

    private static final String PREFIX = "jurybox-sandbox-";
    private static final String OWNER = "owner.pid";
    private static final List<String> SERVERS = List.of("postgres", ReplicatedPostgres.PRIMARY,
            ReplicatedPostgres.STANDBY);

    /** The name of the directory for a whole stack. */
    static final String STACK = "stack";

    private static final Deque<Runnable> STOPS = new ConcurrentLinkedDeque<>();
    private static final Path DIRECTORY = create();

    private SandboxDirectory() {}

    static Path resolve(String name) {
        return DIRECTORY.resolve(name);
    }

    /** The servers are stopped in the reverse order of their starts. */
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

    /** Stops the servers of tests that were killed. Sandboxes of other users are left alone, whatever they contain. */
    private static void tidyUpAfterKilledOnes(Path mine) throws IOException {
        var me = Files.getOwner(mine);
        try (var sandboxes = Files.newDirectoryStream(mine.resolveSibling("."), PREFIX + "*")) {
            for (var sandbox : sandboxes) {
                if (Files.getOwner(sandbox).equals(me) && isLeft(sandbox)) {
                    new RunningParts(new DataDirectory(sandbox.resolve(STACK))).stopAll(_ -> {});
                    SERVERS.forEach(server -> PostgresServer.stopIn(sandbox.resolve(server)));
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
