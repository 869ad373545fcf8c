package dev.jurybox.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceDefinitionTest {

    private static final Path REPOSITORY = Path.of("repository");
    private static final DataDirectory DATA = new DataDirectory(Path.of("data"));

    @Test
    void both_services_allow_the_origin_of_the_query_service_on_any_port() {
        var ports = new PortPlan(9_100);

        assertThat(Stream.of(ServiceDefinition.command(REPOSITORY, DATA, ports),
                ServiceDefinition.query(REPOSITORY, DATA, ports)))
                .extracting(ServiceDefinition::arguments)
                .allSatisfy(arguments -> assertThat(arguments)
                        .contains("--jurybox.pages.origins=http://127.0.0.1:9101,http://localhost:9101"));
    }
}
