package dev.jurybox.command.security.startup;

import dev.jurybox.command.security.AdmittedVoters;
import dev.jurybox.http.startup.BindAddress;
import dev.jurybox.http.startup.InsecureConfigurationException;
import dev.jurybox.http.startup.NeededSecrets;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Checks that the keys are set and that editors can sign in wherever others can reach the service, before any bean is
 * created or port opened. If voters must sign in, an identity provider must be set.
 */
final class StartupCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final NeededSecrets SECRETS = new NeededSecrets(List.of(
            "jurybox.operator.token-hash",
            "jurybox.reader.token-hash",
            "jurybox.voters.token-key",
            "jurybox.voters.pseudonym-key",
            "jurybox.voters.collector-key",
            "jurybox.relay.keys",
            "jurybox.kafka.password"));
    private static final String PROVIDER = "jurybox.people.issuer-uri";
    private static final List<String> PEOPLE = List.of(PROVIDER, "jurybox.people.keys");
    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        SECRETS.mustBeSet(environment);
        if (PEOPLE.stream().allMatch(source -> isMissing(source, environment))) mustBeOnLoopback(environment);
        if (mustSignInToVote(environment) && isMissing(PROVIDER, environment)) {
            throw new InsecureConfigurationException("""
                    jurybox.voting.voters is signed-in, and no voter could sign in: set %s, or \
                    jurybox.voting.voters to anonymous.""".formatted(PROVIDER));
        }
    }

    /** Reads the value as Spring binds it, however it is spelled. */
    private static boolean mustSignInToVote(Environment environment) {
        return Binder.get(environment).bind("jurybox.voting.voters", AdmittedVoters.class)
                .orElse(AdmittedVoters.ANONYMOUS) == AdmittedVoters.SIGNED_IN;
    }

    private static void mustBeOnLoopback(Environment environment) {
        ADDRESSES.stream().map(name -> BindAddress.of(name, environment))
                .filter(address -> !address.isLoopback()).findFirst().ifPresent(address -> {
                    throw new InsecureConfigurationException("""
                            %s, where others can reach it, and no editor could sign in: set jurybox.people.issuer-uri or \
                            jurybox.people.keys, or a loopback address such as 127.0.0.1.""".formatted(address));
                });
    }

    private static boolean isMissing(String name, Environment environment) {
        var value = environment.getProperty(name);
        return value == null || value.isBlank();
    }
}
