package dev.jurybox.command.security.startup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.CommandServiceApplication;
import dev.jurybox.http.startup.InsecureConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("It reads all that is printed.")
class StartupCheckTest {

    private static final String SECRETS = """
            jurybox.operator.token-hash=h jurybox.reader.token-hash=h jurybox.voters.token-key=k \
            jurybox.voters.pseudonym-key=k jurybox.voters.collector-key=k \
            jurybox.relay.keys=k jurybox.kafka.password=p""";

    @ParameterizedTest
    @CsvSource({
        "server.address=0.0.0.0 management.server.address=127.0.0.1, server.address is 0.0.0.0",
        "server.address=:: management.server.address=127.0.0.1, server.address is ::",
        "server.address= management.server.address=127.0.0.1, server.address is every address",
        "server.address=192.0.2.1 management.server.address=127.0.0.1, server.address is 192.0.2.1",
        "server.address=127.0.0.1 management.server.address=0.0.0.0, management.server.address is 0.0.0.0"
    })
    void listening_beyond_loopback_requires_an_issuer_or_keys(String addresses, String named) {
        assertThatThrownBy(() -> check(SECRETS + " " + addresses)).isInstanceOf(InsecureConfigurationException.class)
                .hasMessageStartingWith(named).hasMessageContaining("set jurybox.people.issuer-uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.address=127.0.0.1 management.server.address=::1",
        "server.address=localhost management.server.address=127.0.0.2",
        "server.address=0.0.0.0 jurybox.people.issuer-uri=https://id.example",
        "server.address=0.0.0.0 jurybox.people.keys={}"
    })
    void startup_is_allowed_on_loopback_or_with_an_issuer_or_keys(String settings) {
        assertThatCode(() -> check(SECRETS + " " + settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-in", "SIGNED_IN", "signedin"})
    void signed_in_voting_requires_an_issuer(String voters) {
        var settings = SECRETS + " server.address=127.0.0.1 management.server.address=127.0.0.1 jurybox.people.keys={} "
                + "jurybox.voting.voters=" + voters;

        assertThatThrownBy(() -> check(settings)).isInstanceOf(InsecureConfigurationException.class)
                .hasMessageStartingWith("jurybox.voting.voters is signed-in")
                .hasMessageContaining("set jurybox.people.issuer-uri").hasMessageNotContaining("\n");
        assertThatCode(() -> check(settings + " jurybox.people.issuer-uri=https://id.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_missing_property_is_named_in_the_error() {
        var settings = SECRETS.replace("jurybox.voters.token-key=k", "") + " server.address=127.0.0.1";

        assertThatThrownBy(() -> check(settings)).isInstanceOf(InsecureConfigurationException.class)
                .hasMessageStartingWith("Not set: jurybox.voters.token-key. ");
    }

    @Test
    void a_service_without_secrets_logs_one_line_and_fails_to_start(CapturedOutput output, @TempDir Path empty) {
        assertThatThrownBy(() -> SpringApplication.run(CommandServiceApplication.class, "--jurybox.secrets=" + empty))
                .isInstanceOf(InsecureConfigurationException.class);

        assertThat(output.getAll().lines().filter(line -> line.contains("Not set: "))).hasSize(1);
        assertThat(output).contains("jurybox.secrets").doesNotContain("\tat ");
    }

    private static void check(String settings) {
        var context = new GenericApplicationContext();
        var map = Stream.of(settings.split(" +")).map(setting -> setting.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> (Object) pair[1]));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(map)));
        new StartupCheck().initialize(context);
    }
}
