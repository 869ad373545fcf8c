package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.jurybox.local.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be known of the Compose file without an engine. */
class ComposeFileTest {

    private static final String MAKE_SECRETS = "bash local/docker/make-secrets.sh '%s'";

    private final JsonNode file = JsonMapper.shared().valueToTree(
            new Yaml().<Map<String, Object>>load(read(Shell.REPOSITORY.resolve("docker-compose.yml"))));
    private final JsonNode services = file.path("services");

    @Test
    void what_a_service_waits_for_is_there_and_can_be_waited_for() {
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
    void the_image_is_built_from_files_that_exist(String name) {
        var dockerfile = services.path(name).path("build").path("dockerfile").asString();

        assertThat(read(Shell.REPOSITORY.resolve(dockerfile)))
                .contains("/" + name + ".jar").contains("local/docker/ready.sh");
        assertThat(Shell.REPOSITORY.resolve("local/docker/ready.sh")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"command-service, secrets-command", "query-service, secrets-query", "postgres, secrets-postgres"})
    void whoever_reads_secrets_sees_its_own_and_no_others(String name, String volume) {
        assertThat(services.path(name).path("volumes").valueStream().map(JsonNode::asString))
                .filteredOn(mounted -> mounted.startsWith("secrets"))
                .singleElement(STRING).startsWith(volume + ":").endsWith(":ro");
    }

    @Test
    void all_but_the_one_that_ends_by_itself_have_time_to_stop() {
        assertThat(services.propertyStream())
                .filteredOn(service -> !service.getKey().equals("secrets"))
                .allMatch(service -> service.getValue().path("stop_grace_period").asString().equals("30s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void the_secrets_of_a_service_are_those_the_local_stack_makes(
            String service, @TempDir Path ours, @TempDir Path docker) {
        Secrets.in(ours);
        makeSecrets(docker);

        assertThat(files(docker.resolve(service))).isEqualTo(files(ours.resolve(service)));
    }

    @Test
    void secrets_are_made_once_and_nobody_else_may_read_them(@TempDir Path docker) throws IOException {
        makeSecrets(docker);
        var before = contents(docker);
        makeSecrets(docker);

        assertThat(contents(docker)).isEqualTo(before).containsKey("operator/operator-token");
        for (var file : before.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(docker.resolve(file))))
                    .as(file).isEqualTo("rw-------");
        }
    }

    @Test
    void a_lost_key_is_not_remade_beside_votes(@TempDir Path docker) throws IOException {
        makeSecrets(docker);
        Files.delete(docker.resolve("command/jurybox.voters.pseudonym-key"));

        var answer = Shell.run(MAKE_SECRETS.formatted(docker));

        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.output()).contains("pseudonym-key").contains("restore");
    }

    @Test
    void every_password_the_database_script_reads_is_made(@TempDir Path docker) {
        makeSecrets(docker);
        var read = Pattern.compile("\\(password ([a-z-]+)\\)")
                .matcher(read(Shell.REPOSITORY.resolve("local/docker/create-databases.sh")))
                .results().map(found -> found.group(1) + ".password").toList();

        assertThat(read).hasSize(5);
        assertThat(files(docker.resolve("postgres"))).containsAll(read).contains("superuser.password");
    }

    @Test
    void every_variable_of_the_database_script_is_given() {
        var script = read(Shell.REPOSITORY.resolve("local/docker/create-databases.sh"));
        var variables = read(Shell.REPOSITORY.resolve("local/src/main/resources/databases.sql"))
                .lines().filter(line -> line.contains(":'")).map(line -> line.split("'")[1]).toList();

        assertThat(variables).isNotEmpty().allMatch(variable -> script.contains("--set " + variable + "="));
    }

    private List<String> everyServices(String list) {
        return services.valueStream()
                .flatMap(service -> service.path(list).valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static void makeSecrets(Path directory) {
        var answer = Shell.run(MAKE_SECRETS.formatted(directory));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    private static Map<String, String> contents(Path directory) {
        return files(directory).stream().collect(Collectors.toMap(file -> file, file -> read(directory.resolve(file))));
    }

    private static Set<String> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
