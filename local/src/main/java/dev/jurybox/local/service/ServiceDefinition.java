package dev.jurybox.local.service;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How one service is started: its jar, its ports and its command-line arguments. */
public record ServiceDefinition(StackPart part, ServiceJar jar, int managementPort, List<String> arguments) {

    public static ServiceDefinition command(Path repository, DataDirectory data, PortPlan ports) {
        return new ServiceDefinition(
                StackPart.COMMAND,
                ServiceJar.of(repository, "command-service"),
                ports.commandManagement(),
                common(StackPart.COMMAND, data, ports, ports.commandManagement(), "jurybox_log"));
    }

    public static ServiceDefinition query(Path repository, DataDirectory data, PortPlan ports) {
        return new ServiceDefinition(
                StackPart.QUERY,
                ServiceJar.of(repository, "query-service"),
                ports.queryManagement(),
                common(StackPart.QUERY, data, ports, ports.queryManagement(), "jurybox_views"))
                .with(List.of(
                        "--jurybox.log.url=" + StackPart.COMMAND.url(ports),
                        "--jurybox.pages.command-origins=" + String.join(",", ports.commandOrigins())));
    }

    /** Adds to the service's own settings. Spring makes a list of a setting that is given twice. */
    public ServiceDefinition with(List<String> settings) {
        var all = Stream.of(arguments, settings).flatMap(List::stream).toList();
        return new ServiceDefinition(part, jar, managementPort, all);
    }

    public void mustBeBuilt() {
        jar.mustBeBuilt();
    }

    public void unpack(DataDirectory data) {
        jar.unpack(data.log(part));
    }

    private static List<String> common(StackPart part, DataDirectory data, PortPlan ports, int management,
            String database) {
        return List.of(
                "--server.port=" + part.port(ports),
                "--management.server.port=" + management,
                "--spring.datasource.url=%s/%s".formatted(StackPart.POSTGRES.url(ports), database),
                "--spring.kafka.bootstrap-servers=" + StackPart.KAFKA.url(ports),
                "--jurybox.secrets=" + data.secrets().resolve(part.key()),
                "--jurybox.pages.origins=" + String.join(",", ports.pageOrigins()));
    }
}
