package dev.jurybox.command.limits;

import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.http.limits.RateLimitInterceptor;
import dev.jurybox.http.security.ProblemResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which requests are rate limited, and by which limits. */
@Component
class ThrottleConfiguration implements WebMvcConfigurer {

    private final RateLimits limits;
    private final ProblemResponseWriter problems;

    ThrottleConfiguration(RateLimits limits, ProblemResponseWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RateLimitInterceptor(this::waitToVote, problems))
                .addPathPatterns("/api/tools/*/vote");
        registry.addInterceptor(new RateLimitInterceptor(this::waitForNewVoter, problems))
                .addPathPatterns("/api/voters");
        registry.addInterceptor(new RateLimitInterceptor(this::waitToAsk, problems)).addPathPatterns("/api/commands/*");
    }

    private long waitToVote(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof VoterCaller voter
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("tool") instanceof String tool) {
            return limits.waitToVote(voter, request.getRemoteAddr(), tool);
        }
        throw new IllegalStateException("a vote without a voter or a tool passed the access rules");
    }

    private long waitToAsk(HttpServletRequest request) {
        return limits.waitToAsk(request.getRemoteAddr());
    }

    private long waitForNewVoter(HttpServletRequest request) {
        return limits.waitForNewVoter(request.getRemoteAddr());
    }
}
