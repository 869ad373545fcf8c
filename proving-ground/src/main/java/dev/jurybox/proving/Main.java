package dev.jurybox.proving;

import dev.jurybox.proving.bench.Bench;
import dev.jurybox.proving.bench.ProgressOutput;
import dev.jurybox.proving.bench.append.AppendBench;
import dev.jurybox.proving.bench.http.HttpBench;
import dev.jurybox.proving.bench.pages.PagesBench;
import dev.jurybox.proving.bench.read.ReadBench;
import dev.jurybox.proving.bench.rebuild.RebuildBench;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmark that the script passes on. */
public final class Main {

    private static final int EXIT_USAGE = 2;
    private static final String USAGE = "./jurybox bench append|http|pages|read|rebuild [--json] [--quick]";

    private Main() {}

    public static void main(String[] words) throws SQLException, IOException {
        try {
            run(List.of(words));
        } catch (IllegalBenchOptionException e) {
            System.err.println("jurybox: %s %s".formatted(e.getMessage(), USAGE));
            System.exit(EXIT_USAGE);
        }
    }

    private static void run(List<String> words) throws SQLException, IOException {
        if (words.isEmpty()) throw new IllegalBenchOptionException("Say what to measure:");
        var options = BenchOptions.of(words.subList(1, words.size()));
        var bench = bench(words.getFirst(), options);
        var output = System.out;
        System.setOut(System.err); // the stack's own output goes to standard error; only the report is the result
        var report = bench.run();
        output.print(options.isJson() ? JsonMapper.shared().writeValueAsString(report.json()) + "\n" : report.table());
        System.exit(0);
    }

    private static Bench bench(String what, BenchOptions options) {
        if (!options.votes().isEmpty() && !what.equals("rebuild"))
            throw new IllegalBenchOptionException("Only rebuild takes --votes:");
        ProgressOutput progress = System.err::println;
        var repository = Path.of(System.getProperty("jurybox.repository", ""));
        return switch (what) {
            case "append" -> new AppendBench(options.isQuick(), progress);
            case "http" -> new HttpBench(repository, options.isQuick(), progress);
            case "pages" -> new PagesBench(repository, options.isQuick(), progress);
            case "rebuild" -> new RebuildBench(repository, options.rebuiltVotes(), progress);
            case "read" -> new ReadBench(repository, options.isQuick(), progress);
            default -> throw new IllegalBenchOptionException("There is no benchmark %s:".formatted(what));
        };
    }
}
