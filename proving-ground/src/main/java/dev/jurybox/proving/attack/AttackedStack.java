package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.launcher.TemporaryStack;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** A whole stack that is attacked from addresses of the loopback network and then deleted. */
public final class AttackedStack implements AutoCloseable {

    private static final int ANSWER_TIMEOUT_MILLIS = 10_000;

    private final Path directory;
    private final TemporaryStack stack;

    private AttackedStack(Path directory) {
        this.directory = directory;
        this.stack = new TemporaryStack(directory.resolve("data"));
    }

    /** Returns when the stack is ready. The settings are those of the command service, as on a command line. */
    static AttackedStack start(Path repository, List<String> commandSettings) throws IOException {
        var attacked = new AttackedStack(Files.createTempDirectory("jurybox-attack-"));
        Runtime.getRuntime().addShutdownHook(new Thread(attacked.stack::stop, "stop the attacked stack"));
        attacked.stack.start(repository, commandSettings);
        return attacked;
    }

    public PortPlan ports() {
        return stack.ports();
    }

    public Secrets secrets() {
        return stack.secrets();
    }

    public ProcessHandle process(StackPart part) {
        return stack.process(part);
    }

    /** The directory of the stack's data: logs, secrets, PostgreSQL and Kafka. */
    public Path data() {
        return directory.resolve("data");
    }

    /** Opens a socket to a port of the stack, from an address such as 127.0.0.7. The caller closes it. */
    public Socket connect(String source, int port) throws IOException {
        var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(source), 0);
        socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
        return socket;
    }

    /**
     * Sends one request unchanged, byte by byte, and returns all that comes back until the server closes the
     * connection.
     */
    public String send(String source, int port, String request) throws IOException {
        try (var socket = connect(source, port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The status of a request that closes its connection. Each of the request's own headers ends with a line feed. */
    public int status(String source, int port, String method, String path, String headers) throws IOException {
        var answer = send(source, port, "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                .formatted(method, path, headers));
        return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
    }

    /** The sum of a meter's samples, by its name in the Prometheus format. At least one sample must exist. */
    public double meter(int managementPort, String name) {
        return sum(managementPort, name).orElseThrow(() -> new IllegalStateException("there is no meter " + name));
    }

    /** Like {@link #meter}, but 0 if nothing was counted yet. */
    public double counter(int managementPort, String name) {
        return sum(managementPort, name).orElse(0);
    }

    private static OptionalDouble sum(int managementPort, String name) {
        try (var client = LoopbackClient.from("127.0.0.1")) {
            var answer = client.send(managementPort, "GET", "/actuator/prometheus", "", "");
            if (answer.statusCode() != 200) throw new IllegalStateException("meters: " + answer.statusCode());
            return answer.body().lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .reduce(Double::sum);
        }
    }

    /** Nothing of the stack runs any more when this returns. Its data stays. */
    public void stop() {
        stack.stop();
    }

    @Override
    public void close() {
        stop();
        DirectoryFiles.delete(directory);
    }
}
