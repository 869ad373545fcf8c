package dev.jurybox.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_port_in_use_is_reported_with_its_purpose_and_a_remedy() throws IOException {
        var base = FreePorts.free();
        try (var _ = new ServerSocket(base + 3, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.mustBeFree(new PortPlan(base)))
                    .isInstanceOfSatisfying(
                            UserError.class, userError -> assertThat(userError.code()).isEqualTo(ExitCode.PORT_TAKEN))
                    .hasMessageStartingWith("Port %d for Kafka is in use", base + 3)
                    .hasMessageEndingWith("stop what holds it, or use --port-base %d.", base + 100);
        }
    }
}
