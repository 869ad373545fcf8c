package dev.jurybox.local.kafka;

import dev.jurybox.local.process.AotCache;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.StartMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the broker's JVM is started: its class path and its flags. */
public record BrokerProgram(String classPath, List<String> extraFlags) {

    private static final List<String> FLAGS = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=dev/jurybox/local/kafka/broker-log.xml");
    /** The JVM uses only its fast compiler: it warms up sooner and reaches a lower peak speed. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    /**
     * The broker of a stack. It runs from the built jar if there is one, whichever program starts it. Like those of the
     * services, that jar must be of the same sources.
     */
    public static BrokerProgram of(Path repository, StartMode mode) {
        return cache(repository)
                .map(cache -> new BrokerProgram(cache.jar().toString(), switch (mode) {
                    case AS_FAST_AS_PREPARED -> cache.used();
                    case PREPARING -> cache.recorded();
                }))
                .orElseGet(() -> new BrokerProgram(ClassPath.ofThisJvm(), List.of()));
    }

    static BrokerProgram forTests() {
        return new BrokerProgram(ClassPath.ofThisJvm(), List.of(SHORT_LIVED));
    }

    /** The AOT cache of the broker's JVM. Empty where no jar is built. */
    public static Optional<AotCache> cache(Path repository) {
        var jar = repository.resolve("local").resolve("target").resolve("local.jar").toAbsolutePath().normalize();
        return Files.isRegularFile(jar) ? Optional.of(AotCache.of("kafka", jar)) : Optional.empty();
    }

    List<String> command(BrokerFiles files, String address) {
        var command = new ArrayList<String>();
        command.add(JavaRuntime.program());
        command.addAll(FLAGS);
        command.addAll(JavaRuntime.largePages());
        command.addAll(extraFlags);
        command.addAll(List.of("-cp", classPath, BrokerProcess.class.getName()));
        command.addAll(List.of(files.home().toString(), address));
        return command;
    }
}
