package dev.jurybox.proving;

import dev.jurybox.proving.bench.AppendBench;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The words that the script hands on. */
public final class Main {

    private static final int EXIT_USAGE = 2;
    private static final Set<String> OPTIONS = Set.of("--json", "--quick");

    private Main() {}

    public static void main(String[] words) throws SQLException {
        var options = List.of(words).subList(Math.min(1, words.length), words.length);
        if (words.length == 0 || !words[0].equals("append") || !OPTIONS.containsAll(options)) {
            System.err.println("jurybox: say what to measure: ./jurybox bench append [--json] [--quick]");
            System.exit(EXIT_USAGE);
        }
        var report = new AppendBench(options.contains("--quick"), System.err::println).run();
        System.out.print(options.contains("--json")
                ? JsonMapper.shared().writeValueAsString(report.json()) + "\n"
                : report.table());
        System.exit(0);
    }
}
