package dev.jurybox.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs shell commands in the root directory of the repository, as a user would type them. */
public final class Shell {

    /** The output combines standard output and standard error. */
    public record Answer(int exitCode, String output) {}

    public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final int MINUTES_MAX = 3;
    /** Processes started here end soon, so the JVM compiles with C1 only, and {@link #run} prepares no AOT cache. */
    private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";
    private static final String NOTE = "NOTE: Picked up JDK_JAVA_OPTIONS: " + COMPILED_ONCE + "\n";

    private Shell() {}

    public static Answer run(String command) {
        try {
            var output = Files.createTempFile("jurybox-shell", ".out");
            var builder = new ProcessBuilder("bash", "-c", command)
                    .directory(REPOSITORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().put("JURYBOX_FAST_STARTS", "off");
            builder.environment().put("JDK_JAVA_OPTIONS", COMPILED_ONCE);
            var process = builder.start();
            if (!process.waitFor(MINUTES_MAX, MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("took too long: " + command + "\n" + Files.readString(output));
            }
            return new Answer(process.exitValue(), Files.readString(output, UTF_8).replace(NOTE, ""));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command, e);
        }
    }
}
