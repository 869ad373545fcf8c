package dev.jurybox.local.launcher;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Secrets;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.Part;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.RunningParts;
import dev.jurybox.local.demo.Demo;
import dev.jurybox.local.process.Directories;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Runs the whole stack once, on data that is thrown away, so that every JVM of it starts faster from then on. */
public record Prepare(Path repository) {

    public ExitCode run() {
        var directory = temporaryDirectory();
        var data = DataDirectory.opened(directory.resolve("data"));
        var ports = PortPlan.free();
        try (var executor = Executors.newCachedThreadPool()) {
            Stream.of(Service.command(repository, data, ports), Service.query(repository, data, ports))
                    .forEach(service -> service.unpack(data));
            new Launch(repository, data, ports, StartMode.PREPARING, new Steps(Instant.now(), executor)).start();
            var token = new Secrets(data.secrets()).operatorToken();
            Demo.load(URI.create(Part.COMMAND.url(ports)), token, _ -> {});
        } finally {
            new RunningParts(data).stopAll(_ -> {});
            Directories.delete(directory);
        }
        return ExitCode.OK;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("jurybox-prepare");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
