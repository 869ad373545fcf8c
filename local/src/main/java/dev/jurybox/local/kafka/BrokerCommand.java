package dev.jurybox.local.kafka;

import dev.jurybox.local.process.AotCache;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.StartMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that starts the broker's JVM. */
final class BrokerCommand {

    private static final List<String> FLAGS = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=dev/jurybox/local/kafka/broker-log.xml");
    /** The JVM uses only its fast compiler: it warms up sooner and reaches a lower peak speed. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    private BrokerCommand() {}

    static List<String> on(BrokerFiles files, String address, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(JavaRuntime.program());
        command.addAll(FLAGS);
        command.addAll(JavaRuntime.largePages());
        command.addAll(flags);
        command.addAll(List.of("-cp", ClassPath.ofThisJvm(), BrokerProcess.class.getName()));
        command.addAll(List.of(files.home().toString(), address));
        return command;
    }

    static List<String> flags(StartMode mode) {
        return cache().map(cache -> switch (mode) {
            case AS_FAST_AS_PREPARED -> cache.used();
            case PREPARING -> cache.recorded();
        }).orElse(List.of());
    }

    /** Only a packaged jar has a cache. */
    static Optional<AotCache> cache() {
        return ClassPath.jarOf(BrokerCommand.class).map(jar -> AotCache.of("kafka", jar));
    }
}
