package dev.jurybox.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.update.UpdateChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It sets a system property.")
class AxonSetupTest {

    /** In spite of its name, this property makes the framework behave as if it did not run in a test. */
    private static final String NO_TEST = "axoniq.usage.force-test-environment";

    @AfterEach
    void forget() {
        System.clearProperty(NO_TEST);
    }

    @Test
    void the_framework_does_not_phone_home() {
        System.setProperty(NO_TEST, "true");
        var axon = AxonSetup.configurer().build();

        assertThat(axon.getOptionalComponent(UpdateChecker.class)).isEmpty();
    }
}
