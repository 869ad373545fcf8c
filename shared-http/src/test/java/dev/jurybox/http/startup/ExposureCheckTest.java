package dev.jurybox.http.startup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@Isolated("It reads what is logged.")
class ExposureCheckTest {

    private static final String LOOPBACK = "server.address=127.0.0.1 management.server.address=127.0.0.1";
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(ExposureCheck.class);

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        LOG.addAppender(said);
    }

    @AfterEach
    void stop() {
        LOG.detachAppender(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.forward-headers-strategy=native", "server.forward-headers-strategy=FRAMEWORK",
        "server.tomcat.remoteip.remote-ip-header=X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header=X-Forwarded-Proto"})
    void settings_that_trust_any_private_proxy_are_rejected(String setting) {
        assertThatThrownBy(() -> check(LOOPBACK + " " + setting)).isInstanceOf(InsecureConfigurationException.class)
                .hasMessageStartingWith(setting.split("=")[0]).hasMessageContaining("jurybox.http.proxies");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.address=0.0.0.0 management.server.address=127.0.0.1",
        "server.address=127.0.0.1",
        "server.address=127.0.0.1 management.server.address=192.0.2.1 jurybox.http.hosts="})
    void missing_hosts_are_logged_when_listening_beyond_loopback(String settings) {
        check(settings);

        assertThat(said.list).singleElement().asString().contains("jurybox.http.hosts names no host");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        LOOPBACK + " server.forward-headers-strategy=none",
        "server.address=0.0.0.0 jurybox.http.hosts=votes.example.org",
        "server.address=0.0.0.0 jurybox.http.hosts[0]=votes.example.org"})
    void safe_settings_log_nothing(String settings) {
        check(settings);

        assertThat(said.list).isEmpty();
    }

    private static void check(String settings) {
        var context = new GenericApplicationContext();
        var map = Stream.of(settings.split(" +")).map(setting -> setting.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> (Object) pair[1]));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(map)));
        new ExposureCheck().initialize(context);
    }
}
