package dev.jurybox.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What must hold before a request reaches any filter of ours, at the API's port and at that of health and metrics. */
@ManagementContextConfiguration(proxyBeanMethods = false)
class Container {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> speaksOfProblems() {
        return factory -> {
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(ProblemValve.class.getName());
            });
            factory.addContextValves(new UriLimit(), new RequestTextValve());
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods("")); // no body is a form
        };
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new RejectedRequests();
    }
}
