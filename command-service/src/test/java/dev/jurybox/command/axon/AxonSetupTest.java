package dev.jurybox.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.update.UpdateChecker;
import org.junit.jupiter.api.Test;

class AxonSetupTest {

    @Test
    void the_framework_does_not_phone_home() {
        var axon = AxonSetup.configurer().build();

        assertThat(axon.getOptionalComponent(UpdateChecker.class)).isEmpty();
    }
}
