package dev.jurybox.http.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Puts the access table and authentication before every endpoint. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Health and metrics have a port of their own, and are open to every client that can reach it. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return plain(http).securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, AccessTable table, CallerAuthenticator callers, PagesProperties pages,
            PageHeaders headers,
            ProblemResponseWriter problems)
            throws Exception {
        return plain(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new AccessRuleAuthorizationManager()))
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .headers(SecurityConfiguration::ofAnApi)
                .addFilter(PagesCors.filter(pages.origins(), table.methods(), headers, problems))
                .addFilterBefore(new CrossSiteRequestFilter(pages.origins(), problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new TokenAuthenticationFilter(callers, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new AccessRuleFilter(table, problems), AnonymousAuthenticationFilter.class)
                .build();
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

    /** Disables sessions, logout and what depends on them. */
    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** Response headers of an API, which no intermediate cache may store. Pages set headers of their own. */
    private static void ofAnApi(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .contentTypeOptions(withDefaults())
                .httpStrictTransportSecurity(withDefaults())
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .addHeaderWriter((_, response) -> forbidFrames(response));
    }

    /** A page whose own policy lets every site frame it has no such header, since the header knows no "every". */
    private static void forbidFrames(HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        if (policy == null || !policy.contains("frame-ancestors *")) response.setHeader("X-Frame-Options", "DENY");
    }
}
