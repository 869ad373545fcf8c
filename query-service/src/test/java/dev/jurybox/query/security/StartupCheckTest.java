package dev.jurybox.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.http.startup.InsecureConfigurationException;
import dev.jurybox.query.QueryServiceApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("It reads all that is printed.")
class StartupCheckTest {

    @Test
    void a_service_without_secrets_logs_one_line_and_fails_to_start(CapturedOutput output, @TempDir Path empty) {
        assertThatThrownBy(() -> SpringApplication.run(QueryServiceApplication.class, "--jurybox.secrets=" + empty))
                .isInstanceOf(InsecureConfigurationException.class)
                .hasMessageContaining("jurybox.operator.token-hash")
                .hasMessageContaining("jurybox.voters.pseudonym-key")
                .hasMessageContaining("jurybox.feed.keys")
                .hasMessageContaining("jurybox.kafka.password");

        assertThat(output.getAll().lines().filter(line -> line.contains("Not set: "))).hasSize(1);
        assertThat(output).doesNotContain("\tat ");
    }
}
