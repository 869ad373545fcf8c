package dev.jurybox.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process that listens on a port, as far as the system reveals it. */
public final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Such as "java, pid 4711". Empty if the process belongs to another user, or the system does not reveal it. */
    public static Optional<String> of(int port) {
        try {
            var sockets = listenersOn(port);
            return sockets.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.allProcesses()
                            .filter(process -> holdsOneOf(sockets, process.pid()))
                            .findFirst()
                            .map(PortHolder::described);
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static Set<String> listenersOn(int port) throws IOException {
        try (var lines = Stream.concat(lines("tcp"), lines("tcp6"))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > 9 && field[3].equals(LISTENING))
                    .filter(field -> field[1].endsWith(":%04X".formatted(port)))
                    .map(field -> "socket:[%s]".formatted(field[9]))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> lines(String table) throws IOException {
        var file = PROC.resolve("net").resolve(table);
        return Files.exists(file) ? Files.lines(file) : Stream.of();
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var descriptors = Files.list(PROC.resolve(String.valueOf(pid)).resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String described(ProcessHandle process) {
        var program = process.info().command().map(command -> Path.of(command).getFileName() + ", ").orElse("");
        return program + "pid " + process.pid();
    }
}
