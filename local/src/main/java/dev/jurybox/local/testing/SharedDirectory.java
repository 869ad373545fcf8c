package dev.jurybox.local.testing;

import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.LockFile;
import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files of servers that several processes share. Each process that uses the servers has a record in it, and a
 * {@link SandboxKeeper} ends the servers and deletes the directory when no such process has been alive for a while.
 */
record SharedDirectory(Path path) {

    private static final Duration OTHERS_TAKE_AT_MOST = Duration.ofMinutes(10);

    Path secrets() {
        return path.resolve("secrets");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** From now on the servers run for as long as this process lives. */
    void join() {
        DurableFile.directory(users());
        var me = ProcessHandle.current();
        ProcessRecord.of(me).write(users().resolve(Long.toString(me.pid())));
    }

    boolean isUsed() {
        if (!Files.isDirectory(users())) return false;
        try (var users = Files.list(users())) {
            return users.anyMatch(SharedDirectory::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isKept() {
        return isAlive(keeper());
    }

    void keptBy(ProcessHandle keeper) {
        ProcessRecord.of(keeper).write(keeper());
    }

    /** The port on which a server of this directory listens, if it is alive. */
    Optional<Integer> portOf(Path server, Optional<ProcessHandle> process) {
        var file = server.resolve("port");
        if (process.isEmpty() || !Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Integer.parseInt(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetPort(Path server) {
        try {
            Files.deleteIfExists(server.resolve("port"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void listens(Path server, int port) {
        DurableFile.write(server.resolve("port"), Integer.toString(port));
    }

    /** The caller must hold the lock. */
    void delete() {
        KafkaBroker.killIn(kafka());
        PostgresServer.abandonIn(postgres());
        DirectoryFiles.deleteIfPossible(path);
    }

    /**
     * While the work runs, no other process or thread joins, starts a server or deletes. One lock for all directories
     * outlives each of them. Threads take turns first: a second attempt by the same process would release the lock that
     * the process holds.
     */
    <T> T withLock(Supplier<T> work) {
        synchronized (SharedDirectory.class) {
            try (var _ = lock()) {
                return work.get();
            }
        }
    }

    private LockFile lock() {
        return LockFile.awaited(path.resolveSibling("lock"), OTHERS_TAKE_AT_MOST)
                .orElseThrow(() -> new IllegalStateException("Another process has held the lock of the test servers, "
                        + path.resolveSibling("lock") + ", for " + OTHERS_TAKE_AT_MOST.toMinutes() + " minutes"));
    }

    private Path users() {
        return path.resolve("users");
    }

    private Path keeper() {
        return path.resolve("keeper.pid");
    }

    private static boolean isAlive(Path record) {
        return ProcessRecord.read(record).flatMap(ProcessRecord::running).isPresent();
    }
}
