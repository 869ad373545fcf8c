package dev.jurybox.proving.bench.raw;

import dev.jurybox.proving.bench.LoadResult;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Raw inserts by PostgreSQL's own load generator. */
final class RawByPgbench implements RawInserts {

    private static final String SAMPLED = "0.05";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    /** The clients of pgbench take some time to connect, which it counts. */
    private static final int SECONDS_MIN = 2;
    private static final int LATENCY_MICROS_COLUMN = 2;

    private final RawTable table;
    private final Path directory;

    RawByPgbench(RawTable table) {
        this.table = table;
        try {
            directory = Files.createTempDirectory("jurybox-pgbench");
            Files.writeString(script(), "insert into raw (body) values ('\\x" + "00".repeat(ROW_BYTES) + "');\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isHere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pgbench")));
    }

    @Override
    public String by() {
        return "pgbench";
    }

    @Override
    public LoadResult run(double seconds) {
        try {
            return insertFor(Math.max(SECONDS_MIN, (int) Math.ceil(seconds)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoadResult insertFor(int seconds) throws IOException, InterruptedException {
        var output = run(seconds);
        var rate = RATE.matcher(output);
        if (!rate.find()) throw new IllegalStateException("pgbench failed: " + output);
        return LoadResult.of(sampledNanos(), 1).at(Double.parseDouble(rate.group(1)));
    }

    private String run(int seconds) throws IOException, InterruptedException {
        var uri = URI.create(table.url().substring("jdbc:".length()));
        var command = new ProcessBuilder("pgbench", "--no-vacuum", "--protocol=prepared",
                "--client=" + CLIENTS, "--jobs=2", "--time=" + seconds, "--file=" + script(),
                "--log", "--log-prefix=" + directory.resolve("latency"), "--sampling-rate=" + SAMPLED,
                "--host=" + uri.getHost(), "--port=" + uri.getPort(), "--username=" + table.user(),
                uri.getPath().substring(1)).redirectErrorStream(true);
        command.environment().put("PGPASSWORD", table.password());
        var process = command.start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes());
            process.waitFor();
            return said;
        }
    }

    /** Reads the files once and deletes them, so that the next run has its own. */
    private long[] sampledNanos() throws IOException {
        try (var files = Files.newDirectoryStream(directory, "latency*")) {
            var nanos = Stream.<String>builder();
            for (var file : files) {
                Files.readAllLines(file).forEach(nanos);
                Files.delete(file);
            }
            return nanos.build().map(line -> List.of(line.split(" ")))
                    .mapToLong(columns -> Long.parseLong(columns.get(LATENCY_MICROS_COLUMN)) * 1_000).toArray();
        }
    }

    private Path script() {
        return directory.resolve("insert.sql");
    }

    @Override
    public void close() {
        try {
            sampledNanos();
            Files.deleteIfExists(script());
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
