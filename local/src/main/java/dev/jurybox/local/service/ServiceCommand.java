package dev.jurybox.local.service;

import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.StartMode;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a service's JVM. */
final class ServiceCommand {

    /**
     * On few processors, the serial collector costs least because it has no threads of its own, given room for objects
     * that die young.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms512m",
            "-Xmn384m",
            "-Xmx896m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ServiceCommand() {}

    static List<String> of(ServiceDefinition service, StartMode mode) {
        var command = new ArrayList<String>();
        command.add(JavaRuntime.program());
        command.addAll(FLAGS);
        command.addAll(JavaRuntime.largePages());
        command.addAll(switch (mode) {
            case AS_FAST_AS_PREPARED -> service.jar().words();
            case PREPARING -> service.jar().recordingWords();
        });
        command.addAll(service.arguments());
        return command;
    }
}
