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
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmark that the script passes on. */
public final class Main {

    private static final int EXIT_USAGE = 2;
    private static final Set<String> OPTIONS = Set.of("--json", "--quick");

    private Main() {}

    public static void main(String[] words) throws SQLException, IOException {
        var options = List.of(words).subList(Math.min(1, words.length), words.length);
        var bench = words.length == 0 ? Optional.<Bench>empty() : bench(words[0], options.contains("--quick"));
        if (bench.isEmpty() || !OPTIONS.containsAll(options)) {
            System.err.println(
                    "jurybox: say what to measure: ./jurybox bench append|http|pages|read|rebuild [--json] [--quick]");
            System.exit(EXIT_USAGE);
        }
        var output = System.out;
        System.setOut(System.err); // the stack's own output goes to standard error; only the report is the result
        var report = bench.orElseThrow().run();
        output.print(options.contains("--json")
                ? JsonMapper.shared().writeValueAsString(report.json()) + "\n"
                : report.table());
        System.exit(0);
    }

    private static Optional<Bench> bench(String what, boolean quick) {
        ProgressOutput progress = System.err::println;
        var repository = Path.of(System.getProperty("jurybox.repository", ""));
        return switch (what) {
            case "append" -> Optional.of(new AppendBench(quick, progress));
            case "http" -> Optional.of(new HttpBench(repository, quick, progress));
            case "pages" -> Optional.of(new PagesBench(repository, quick, progress));
            case "rebuild" -> Optional.of(new RebuildBench(repository, quick, progress));
            case "read" -> Optional.of(new ReadBench(repository, quick, progress));
            default -> Optional.empty();
        };
    }
}
