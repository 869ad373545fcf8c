package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks of the Compose file that need no container engine. */
class ComposeFileTest {

    private static final List<String> ENDING = List.of("secrets", "kafka-users", "demo");

    private final JsonNode file = JsonMapper.shared().valueToTree(
            new Yaml().<Map<String, Object>>load(read(Shell.REPOSITORY.resolve("docker-compose.yml"))));
    private final JsonNode services = file.path("services");

    @Test
    void every_dependency_exists_and_has_a_healthcheck_if_required() {
        for (var service : services) {
            service.path("depends_on").propertyStream().forEach(wait -> {
                assertThat(services.has(wait.getKey())).as(wait.getKey()).isTrue();
                if (wait.getValue().path("condition").asString().equals("service_healthy")) {
                    assertThat(services.path(wait.getKey()).has("healthcheck")).as(wait.getKey()).isTrue();
                }
            });
        }
    }

    @Test
    void every_port_is_published_on_loopback_only() {
        assertThat(everyServices("ports")).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void every_volume_is_declared_or_a_file_of_the_repository() {
        assertThat(everyServices("volumes")).isNotEmpty()
                .map(volume -> volume.split(":")[0])
                .allMatch(source -> file.path("volumes").has(source)
                        || source.startsWith("./") && Files.isRegularFile(Shell.REPOSITORY.resolve(source)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void every_environment_key_is_a_configuration_property(String name) {
        var keys = services.path(name).path("environment").propertyNames();

        assertThat(ConfigurationKeys.of(name)).containsAll(keys);
        assertThat(keys).contains("SPRING_DATASOURCE_URL", "JURYBOX_SECRETS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void only_proxies_configured_by_the_operator_are_trusted(String name) {
        var environment = services.path(name).path("environment");

        assertThat(environment.path("JURYBOX_HTTP_PROXIES").asString()).isEqualTo("${JURYBOX_HTTP_PROXIES:-}");
        assertThat(read(Shell.REPOSITORY.resolve("docker-compose.yml"))).doesNotContainIgnoringCase("FORWARDHEADERS");
    }

    @Test
    void the_command_service_allows_the_host_name_used_by_the_query_service() {
        var called = URI.create(services.path("query-service").path("environment").path("JURYBOX_LOG_URL").asString());

        assertThat(services.path("command-service").path("environment").path("JURYBOX_HTTP_HOSTS").asString()
                .split(",")).contains(called.getHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void the_image_is_built_from_files_that_exist(String name) {
        var dockerfile = services.path(name).path("build").path("dockerfile").asString();

        assertThat(read(Shell.REPOSITORY.resolve(dockerfile)))
                .contains("/" + name + ".jar", "-P sbom", "local/docker/ready.sh");
        assertThat(Shell.REPOSITORY.resolve("local/docker/ready.sh")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"command-service, secrets-command", "query-service, secrets-query", "postgres, secrets-postgres",
        "kafka, secrets-kafka", "kafka-users, secrets-kafka"})
    void each_service_mounts_only_its_own_secrets(String name, String volume) {
        assertThat(services.path(name).path("volumes").valueStream().map(JsonNode::asString))
                .filteredOn(mounted -> mounted.startsWith("secrets"))
                .singleElement(STRING).startsWith(volume + ":").endsWith(":ro");
    }

    @Test
    void long_running_services_have_a_stop_grace_period_and_restart() {
        assertThat(running())
                .allMatch(service -> service.path("stop_grace_period").asString().equals("30s"))
                .allMatch(service -> service.path("restart").asString().equals("unless-stopped"));
        assertThat(ENDING).allMatch(name -> services.has(name) && !services.path(name).has("restart"));
    }

    @Test
    void the_total_memory_of_all_services_is_limited() {
        assertThat(running()).allMatch(service -> service.has("mem_limit"));
        assertThat(services.valueStream().filter(service -> service.has("mem_limit"))
                .mapToInt(service -> megabytes(service.path("mem_limit").asString())).sum()).isBetween(3072, 4095);
    }

    @Test
    void every_broker_listener_requires_a_password_and_services_wait_for_kafka_users() {
        var broker = services.path("kafka").path("environment");

        assertThat(broker.path("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").asString())
                .isEqualTo("INSIDE:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        assertThat(broker.path("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND").asString()).isEqualTo("false");
        assertThat(List.of("command-service", "query-service"))
                .allMatch(name -> services.path(name).path("depends_on").has("kafka-users"));
    }

    @Test
    void every_log_is_rotated() {
        assertThat(services.valueStream()).isNotEmpty().map(service -> service.path("logging").path("options"))
                .allMatch(options -> options.has("max-size") && options.has("max-file"));
    }

    @Test
    void every_variable_of_the_database_script_is_given() {
        var script = read(Shell.REPOSITORY.resolve("local/docker/create-databases.sh"));
        var variables = read(Shell.REPOSITORY.resolve("local/src/main/resources/databases.sql"))
                .lines().filter(line -> line.contains(":'")).map(line -> line.split("'")[1]).toList();

        assertThat(variables).isNotEmpty().allMatch(variable -> script.contains("--set " + variable + "="));
    }

    private Stream<JsonNode> running() {
        return services.propertyStream().filter(service -> !ENDING.contains(service.getKey())).map(Map.Entry::getValue);
    }

    private static int megabytes(String limit) {
        var number = Integer.parseInt(limit.substring(0, limit.length() - 1));
        return limit.endsWith("g") ? number * 1024 : number;
    }

    private List<String> everyServices(String list) {
        return services.valueStream()
                .flatMap(service -> service.path(list).valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
