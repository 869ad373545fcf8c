package dev.jurybox.local.data;

import dev.jurybox.local.process.DirectoryFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where one stack keeps everything. */
public record DataDirectory(Path root) {

    /** Empty if there is none yet. Whatever else is there is refused. */
    public static Optional<DataDirectory> existing(Path root) {
        return Files.exists(root) ? Optional.of(DirectoryAdmission.checked(root)) : Optional.empty();
    }

    /** Made if it is missing or empty. */
    public static DataDirectory opened(Path root) {
        return DirectoryAdmission.checkedForWriting(root);
    }

    /** What others put beside our files stays. The mark that it is ours goes last: a reset can be repeated. */
    public void delete() {
        Stream.of("run", "logs", "secrets", "kafka", "postgres").map(root::resolve).forEach(DirectoryFiles::delete);
        settings().delete();
        root.toFile().delete(); // says false if something else is in it, and that is fine
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

    /** Where a service's process is written down. PostgreSQL and Kafka do it in directories of their own. */
    public Path record(StackPart part) {
        return run().resolve(part.key() + ".pid");
    }
}
