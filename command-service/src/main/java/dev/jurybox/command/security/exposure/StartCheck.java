package dev.jurybox.command.security.exposure;

import dev.jurybox.http.exposure.NeededSecrets;
import dev.jurybox.http.exposure.Unprotected;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Before anything is made or opened: are the keys there, and is whoever can reach us kept out by some? */
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final NeededSecrets SECRETS = new NeededSecrets(List.of(
            "jurybox.operator.token-hash",
            "jurybox.reader.token-hash",
            "jurybox.voters.token-key",
            "jurybox.voters.pseudonym-key",
            "jurybox.voters.collector-key",
            "jurybox.relay.keys",
            "jurybox.kafka.password"));
    private static final List<String> PEOPLE = List.of("jurybox.people.issuer-uri", "jurybox.people.keys");
    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        SECRETS.mustBeSet(environment);
        if (PEOPLE.stream().allMatch(source -> isMissing(source, environment))) mustBeOnLoopback(environment);
    }

    private static void mustBeOnLoopback(Environment environment) {
        ADDRESSES.stream().filter(name -> !isLoopback(environment.getProperty(name))).findFirst().ifPresent(name -> {
            throw new Unprotected("""
                    %s is %s, where others can reach it, and nobody could sign in: set jurybox.people.issuer-uri or \
                    jurybox.people.keys, or a loopback address such as 127.0.0.1."""
                    .formatted(name, Stream.ofNullable(environment.getProperty(name))
                            .filter(address -> !address.isBlank()).findFirst().orElse("every address")));
        });
    }

    private static boolean isMissing(String name, Environment environment) {
        var value = environment.getProperty(name);
        return value == null || value.isBlank();
    }

    /** Nothing at all means every address there is. */
    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
