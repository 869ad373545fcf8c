package dev.jurybox.http.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Puts the access table and authentication before every endpoint. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Health and metrics have a port of their own, and are open to every client that can reach it. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Three filters, since each filter costs time with every request. */
    @Bean
    @Order(2)
    SecurityFilterChain api(
            AccessTable table, CallerAuthenticator callers, PagesProperties pages, PageHeaders headers,
            ProblemResponseWriter problems) {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE,
                new HeaderWriterFilter(headersOfAnApi()),
                PagesCors.filter(pages.origins(), table.methods(), headers, problems),
                new RequestAdmissionFilter(new CrossSiteCheck(pages.origins()), callers, table, problems));
    }

    /** Checks only methods and paths: a valve has already checked all headers and parameter names. */
    @Bean
    HttpFirewall pathFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    /** Response headers of an API, which no intermediate cache may store. Pages set headers of their own. */
    private static List<HeaderWriter> headersOfAnApi() {
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter(),
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'"),
                new StaticHeadersWriter("Cache-Control", "no-store"),
                (_, response) -> forbidFrames(response));
    }

    /** A page whose own policy lets every site frame it has no such header, since the header knows no "every". */
    private static void forbidFrames(HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        if (policy == null || !policy.contains("frame-ancestors *")) response.setHeader("X-Frame-Options", "DENY");
    }
}
