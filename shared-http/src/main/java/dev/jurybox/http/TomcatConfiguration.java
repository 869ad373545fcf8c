package dev.jurybox.http;

import dev.jurybox.http.connections.BoundedHttpProtocol;
import dev.jurybox.http.connections.ConnectionLimits;
import dev.jurybox.http.connections.ConnectionMeters;
import dev.jurybox.http.hosts.AllowedHosts;
import dev.jurybox.http.hosts.HostCheck;
import dev.jurybox.http.proxies.ForwardedHeaders;
import dev.jurybox.http.proxies.NamedProxies;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Checks on requests and connections that run before any servlet filter, on the API and management ports. */
@ManagementContextConfiguration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> speaksOfProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    /** The order of the valves: length limit and text check, then the client's address, then the host. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> looksAtRequestsFirst(TomcatProperties properties) {
        return factory -> {
            factory.addContextValves(new UriLimit(), new RequestTextValve());
            if (!properties.proxies().isEmpty()) {
                factory.addContextValves(new ForwardedHeaders(new NamedProxies(properties.proxies())));
            }
            factory.addContextValves(new HostCheck(AllowedHosts.of(properties.hosts())));
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods("")); // parses no body as a form
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundsConnections(
            TomcatProperties properties, MeterRegistry metrics, ApplicationContext context) {
        return factory -> {
            factory.setProtocol(BoundedHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                var protocol = (BoundedHttpProtocol) connector.getProtocolHandler();
                protocol.limit(limits(properties),
                        new ConnectionMeters(metrics, context.getParent() == null ? "api" : "management"));
            });
        };
    }

    private static ConnectionLimits limits(TomcatProperties properties) {
        return new ConnectionLimits(
                properties.connectionsPerAddress(), properties.headerTimeout(),
                new NamedProxies(properties.proxies())::include, ProblemText.answer(HttpStatus.REQUEST_TIMEOUT));
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new RejectedRequests();
    }
}
