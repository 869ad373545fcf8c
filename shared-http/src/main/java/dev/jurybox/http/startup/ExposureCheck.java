package dev.jurybox.http.startup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Runs before any bean is created or port opened. It stops a configuration that would trust forged headers, and warns
 * if a port is bound beyond loopback and no host name is configured.
 */
final class ExposureCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(ExposureCheck.class);
    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final List<String> FORWARDED = List.of(
            STRATEGY, "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");
    private static final List<String> HOSTS = List.of("jurybox.http.hosts", "jurybox.http.hosts[0]");
    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        FORWARDED.forEach(property -> mustBelieveNobody(property, environment));
        if (HOSTS.stream().noneMatch(name -> StringUtils.hasText(environment.getProperty(name)))) {
            sayWhichHostsAreAnswered(environment);
        }
    }

    /**
     * Fails on properties used before {@code jurybox.http.proxies} existed. If they were ignored silently, all clients
     * behind a proxy would count as one.
     */
    private static void mustBelieveNobody(String property, Environment environment) {
        var value = environment.getProperty(property);
        if (!StringUtils.hasText(value) || property.equals(STRATEGY) && value.equalsIgnoreCase("none")) return;
        throw new InsecureConfigurationException("""
                %s is %s, which would believe what clients say of themselves: remove it, and name the addresses of \
                your proxies as jurybox.http.proxies.""".formatted(property, value));
    }

    /** Such a configuration is safe, but rarely what was intended. */
    private static void sayWhichHostsAreAnswered(Environment environment) {
        ADDRESSES.stream().map(property -> BindAddress.of(property, environment))
                .filter(address -> !address.isLoopback()).findFirst()
                .ifPresent(address -> LOG.warn("""
                        {}, and jurybox.http.hosts names no host: requests for localhost and for addresses of this \
                        machine are answered, those for any other host with 421.""", address));
    }
}
