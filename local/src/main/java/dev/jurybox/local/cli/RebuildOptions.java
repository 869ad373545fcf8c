package dev.jurybox.local.cli;

import java.util.Collection;
import java.util.Set;

/** What the options of {@code rebuild} do: most commands of an operator exclude each other. */
final class RebuildOptions {

    private static final Set<String> WITHOUT_BUILDING = Set.of(
            "--accept", "--rollback", "--pause", "--cancel", "--subject");

    private RebuildOptions() {}

    static void mustFit(Collection<String> given, boolean isNamed) {
        if (given.contains("--all")) mustFitAll(given, isNamed);
        var commands = given.stream().filter(WITHOUT_BUILDING::contains).count();
        if (commands > 1 || commands == 1 && given.contains("--promote"))
            throw CommandLine.usage("rebuild takes one of --promote, --accept, --rollback, --pause, --cancel and"
                    + " --subject.");
        if (commands == 1 && (given.contains("--rate") || given.contains("--resume")))
            throw CommandLine.usage("--rate and --resume belong to a rebuild: see ./jurybox rebuild --help.");
    }

    private static void mustFitAll(Collection<String> given, boolean isNamed) {
        if (isNamed) throw CommandLine.usage("rebuild takes the name of a projection or --all, not both.");
        if (given.contains("--resume") || given.stream().anyMatch(WITHOUT_BUILDING::contains))
            throw CommandLine.usage("With --all, rebuild takes --rate and --promote only.");
    }
}
