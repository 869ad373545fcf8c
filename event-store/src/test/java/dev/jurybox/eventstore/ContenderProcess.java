package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.process.JavaRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Runs contenders in a process of their own, which prints each append that it asks for and its outcome. The process is
 * made to be killed.
 */
final class ContenderProcess {

    private static final int EVENTS_MAX = 50_000;
    private static final int KILLED = 128 + 9;

    private ContenderProcess() {}

    public static void main(String[] arguments) {
        var engine = TestLog.engineOn(TestLog.pool(arguments[0], System.getenv("PASSWORD")));
        var seed = Long.parseLong(arguments[1]);
        Contest.contend(engine, seed, head -> head >= EVENTS_MAX, ContenderProcess::say).join();
    }

    private static synchronized void say(Word word) {
        System.out.println(word);
        System.out.flush();
    }

    /** Runs the process until it has reported this many recorded appends, and kills it while it goes on appending. */
    static void liveAndDie(TestLog test, long seed, int recordedMax, Consumer<Word> hear) {
        try {
            var process = start(test, seed);
            try {
                assertThat(listen(process, recordedMax, hear)).as("recorded before it ended")
                        .isGreaterThanOrEqualTo(recordedMax);
                assertThat(process.waitFor()).isEqualTo(KILLED);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Kills the process through its handle: to destroy the process itself would discard the last lines of its output.
     */
    private static int listen(Process process, int recordedMax, Consumer<Word> hear) throws IOException {
        int recorded = 0;
        try (var lines = process.inputReader(UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var word = Word.parse(line);
                hear.accept(word);
                if (word.fate() == Word.Fate.RECORDED && ++recorded == recordedMax)
                    process.toHandle().destroyForcibly();
            }
        }
        return recorded;
    }

    private static Process start(TestLog test, long seed) throws IOException {
        var builder = new ProcessBuilder(JavaRuntime.program(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), ContenderProcess.class.getName(),
                test.url, Long.toString(seed));
        builder.environment().put("PASSWORD", TestLog.password());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
