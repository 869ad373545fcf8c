package dev.jurybox.local.kafka;

import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the broker's JVM. It formats the directory at its first start, which saves another JVM. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        var files = new BrokerFiles(Path.of(arguments[0]));
        if (!Files.exists(files.data())) format(files);
        var users = new BrokerUsers(BrokerAccess.read(Files.readString(files.access())), arguments[1]);
        Thread.ofPlatform().daemon().name("users").start(() -> prepare(users, files));
        Kafka.main(new String[]{files.properties().toString()});
    }

    /** Ends the broker if its users cannot be prepared, since it is useless without them. */
    private static void prepare(BrokerUsers users, BrokerFiles files) {
        try {
            users.prepare();
            DurableFile.write(files.ready(), Long.toString(ProcessHandle.current().pid()));
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            System.out.println("The users of the broker could not be prepared: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** A format that was killed left no data directory and is repeated. */
    private static void format(BrokerFiles files) throws IOException {
        DirectoryFiles.delete(files.halfMadeData());
        var words = new String[]{
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", files.formatProperties().toString()
        };
        var exit = StorageTool.execute(words, System.out);
        if (exit != 0) System.exit(exit);
        Files.move(files.halfMadeData(), files.data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
