package dev.jurybox.query.security;

import dev.jurybox.http.exposure.NeededSecrets;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Before anything is made or opened: are the keys there? Where others can reach it, nothing more is needed: what is read
 * is for everybody, and whatever is not asks for a token.
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
