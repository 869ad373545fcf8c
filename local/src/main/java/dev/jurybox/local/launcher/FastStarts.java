package dev.jurybox.local.launcher;

import dev.jurybox.local.kafka.BrokerProgram;
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
 * The AOT caches from which the JVMs of a stack start. They are prepared once per build by a temporary stack, which
 * runs beside a stack that is already ready.
 */
final class FastStarts {

    /** Set to off where every start is the first one, as on a build server. */
    private static final String SWITCH = "JURYBOX_FAST_STARTS";

    private FastStarts() {}

    static List<AotCache> caches(Path repository) {
        return Stream
                .concat(ServiceJar.all(repository).map(ServiceJar::cache), BrokerProgram.cache(repository).stream())
                .toList();
    }

    /** Empty if there is nothing to prepare. The preparation uses the processor time that other processes leave. */
    static Optional<Process> prepareInBackground(Path repository) {
        if ("off".equals(System.getenv(SWITCH)) || caches(repository).stream().allMatch(AotCache::isCurrent)) {
            return Optional.empty();
        }
        System.out.println("""
                Preparing faster starts in the background for two to three minutes, which the next start uses \
                (%s=off does without).""".formatted(SWITCH));
        return Optional.of(StartedProgram.start("The preparation", OwnSession.command(ProcessPriority.lowest(List.of(
                JavaRuntime.program(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Djurybox.repository=" + repository,
                "-cp", ClassPath.ofThisJvm(), "dev.jurybox.local.Main", "prepare"))),
                repository.resolve("target").resolve("prepare.log")).process());
    }
}
