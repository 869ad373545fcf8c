package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.process.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what the demo container runs, from files laid out as in its image, but without a container engine. */
class ComposeDemoTest {

    private static final Pattern COPY = Pattern.compile("COPY --from=build /jurybox/(\\S+) (/demo/\\S*)");
    private static final Pattern ENTRY_POINT = Pattern.compile("ENTRYPOINT (\\[.*])");

    private final String stage = read("command-service/Dockerfile").split("AS demo\n")[1].split("\n\n")[0];
    private final JsonNode demo = JsonMapper.shared()
            .valueToTree(new Yaml().<Map<String, Object>>load(read("docker-compose.yml")))
            .path("services").path("demo");

    @TempDir
    private Path root;

    @BeforeEach
    void layOut() {
        COPY.matcher(stage).results().forEach(copy -> must("mkdir -p '%1$s%2$s' && cp %3$s '%1$s%2$s'"
                .formatted(root, copy.group(2), copy.group(1))));
        must("mkdir '%1$s/secrets' && bash local/docker/make-secrets.sh '%1$s/secrets'".formatted(root));
    }

    /** Tokens are signed before the first request, so its failure shows that only the command service is missing. */
    @Test
    void the_demo_image_is_complete_and_reports_an_unreachable_service() {
        var answer = run("http://127.0.0.1:1");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(7);
        assertThat(answer.output()).contains("jurybox: The demo is not loaded", "http://127.0.0.1:1");
    }

    @Test
    void the_demo_secrets_hold_only_the_token_signing_key() {
        assertThat(must("ls '%s/secrets/demo'".formatted(root)).output()).isEqualTo("people.key\n");
        must("cd '%s/secrets' && cmp */people.key".formatted(root));
        assertThat(stage).contains("USER 10003");
        assertThat(read("local/docker/make-secrets.sh")).contains("own demo 10003");
    }

    @Test
    void the_demo_waits_for_the_command_service_and_mounts_only_its_own_secrets() {
        assertThat(demo.path("depends_on").propertyNames()).containsExactly("command-service");
        assertThat(demo.path("volumes").valueStream().map(JsonNode::asString))
                .containsExactly("secrets-demo:/secrets/demo:ro");
        assertThat(demo.path("command").get(1).asString()).isEqualTo("/secrets/demo");
        assertThat(demo.path("build").path("target").asString()).isEqualTo("demo");
    }

    private Shell.Answer run(String commandService) {
        var entryPoint = ENTRY_POINT.matcher(stage).results().findFirst().orElseThrow().group(1);
        var words = JsonMapper.shared().readTree(entryPoint).valueStream().map(JsonNode::asString).toList();
        var java = String.join(" ", words).replaceFirst("^java ", JavaRuntime.program() + " ").replace("/demo/",
                root + "/demo/");
        return Shell.run("%s %s %s/secrets/demo".formatted(java, commandService, root));
    }

    private static Shell.Answer must(String command) {
        var answer = Shell.run(command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer;
    }

    private static String read(String file) {
        try {
            return Files.readString(Shell.REPOSITORY.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
