package dev.jurybox.command.limits;

import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.http.limits.RateLimitInterceptor;
import dev.jurybox.http.security.ProblemResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        registry.addInterceptor(new RateLimitInterceptor(this::waitForForm, problems))
                .addPathPatterns("/tools/*/vote");
        registry.addInterceptor(new RateLimitInterceptor(this::waitToAsk, problems)).addPathPatterns("/api/commands/*");
    }

    /** A form that comes without a cookie makes a new voter. */
    private long waitForForm(HttpServletRequest request) {
        return voterOf(request) instanceof VoterCaller voter
                ? limits.waitToVote(voter, request.getRemoteAddr(), toolOf(request))
                : limits.waitForFirstVote(request.getRemoteAddr(), toolOf(request));
    }

    private long waitToVote(HttpServletRequest request) {
        if (voterOf(request) instanceof VoterCaller voter) {
            return limits.waitToVote(voter, request.getRemoteAddr(), toolOf(request));
        }
        throw new IllegalStateException("a vote without a voter passed the access rules");
    }

    private static @Nullable VoterCaller voterOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof VoterCaller voter ? voter : null;
    }

    private static String toolOf(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("tool") instanceof String tool) {
            return tool;
        }
        throw new IllegalStateException("the path of a vote has no tool");
    }

    private long waitToAsk(HttpServletRequest request) {
        return limits.waitToAsk(request.getRemoteAddr());
    }

    private long waitForNewVoter(HttpServletRequest request) {
        return limits.waitForNewVoter(request.getRemoteAddr());
    }
}
