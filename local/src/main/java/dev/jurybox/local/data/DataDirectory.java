package dev.jurybox.local.data;

import dev.jurybox.local.process.DirectoryFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory in which one stack keeps all its files. */
public record DataDirectory(Path root) {

    /** Empty if the directory does not exist. A directory with other content is refused. */
    public static Optional<DataDirectory> existing(Path root) {
        return Files.exists(root) ? Optional.of(DirectoryAdmission.checked(root)) : Optional.empty();
    }

    /** Creates the directory if it is missing or empty. */
    public static DataDirectory opened(Path root) {
        return DirectoryAdmission.checkedForWriting(root);
    }

    /**
     * Deletes only the files of the stack. The settings, which mark the directory, go last: a reset can be repeated.
     */
    public void delete() {
        Stream.of("run", "logs", "secrets", "kafka", "postgres").map(root::resolve).forEach(DirectoryFiles::delete);
        settings().delete();
        root.toFile().delete(); // returns false if the directory has other content, which is fine
    }

    public DirectorySettings settings() {
        return new DirectorySettings(root.resolve("jurybox.properties"));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(StackPart part) {
        return logs().resolve(part.key() + ".log");
    }

    public Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    public Path run() {
        return root.resolve("run");
    }

    /** The file that records the process of a service. PostgreSQL and Kafka keep theirs in their own directories. */
    public Path record(StackPart part) {
        return run().resolve(part.key() + ".pid");
    }
}
