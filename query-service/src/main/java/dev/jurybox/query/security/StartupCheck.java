package dev.jurybox.query.security;

import dev.jurybox.http.startup.NeededSecrets;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that the keys are set, before any bean is created or port opened. An address that others can reach needs no
 * further protection: what can be read is public, and everything else requires a token.
 */
final class StartupCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final NeededSecrets SECRETS = new NeededSecrets(List.of(
            "jurybox.operator.token-hash",
            "jurybox.voters.token-key",
            "jurybox.voters.pseudonym-key",
            "jurybox.cursors.key",
            "jurybox.log.token",
            "jurybox.feed.keys",
            "jurybox.kafka.password"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SECRETS.mustBeSet(context.getEnvironment());
    }
}
