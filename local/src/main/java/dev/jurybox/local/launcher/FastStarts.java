package dev.jurybox.local.launcher;

import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.process.AotCache;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.OwnSession;
import dev.jurybox.local.process.ProcessPriority;
import dev.jurybox.local.process.StartedProgram;
import dev.jurybox.local.service.ServiceJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the JVMs of a stack start from. It is prepared once per build, by a stack that is thrown away, and beside one
 * that is ready already.
 */
final class FastStarts {

    /** Set to off where every start is the first one, as in a build server. */
    private static final String SWITCH = "JURYBOX_FAST_STARTS";

    private FastStarts() {}

    static List<AotCache> caches(Path repository) {
        return Stream.concat(ServiceJar.all(repository).map(ServiceJar::cache), KafkaBroker.cache().stream()).toList();
    }

    /** Empty if there is nothing to prepare. It takes what processor time others leave. */
    static Optional<Process> prepareInBackground(Path repository) {
        if ("off".equals(System.getenv(SWITCH)) || caches(repository).stream().allMatch(AotCache::isCurrent)) {
            return Optional.empty();
        }
        System.out.println("Preparing faster starts in the background, which the next start uses.");
        return Optional.of(StartedProgram.start("The preparation", OwnSession.command(ProcessPriority.lowest(List.of(
                JavaRuntime.program(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Djurybox.repository=" + repository,
                "-cp", ClassPath.ofThisJvm(), "dev.jurybox.local.Main", "prepare"))),
                repository.resolve("target").resolve("prepare.log")).process());
    }
}
