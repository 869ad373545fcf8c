package dev.jurybox.command.security;

import dev.jurybox.http.security.ProblemResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * If people must sign in to vote, no anonymous voters are created and the votes of existing ones are refused. They may
 * still query the status of commands that they sent before.
 */
@Component
class VoterAdmission implements WebMvcConfigurer {

    private record Refusing(Predicate<HttpServletRequest> which, ProblemResponseWriter problems)
            implements
                HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!which.test(request)) return true;
            problems.mustSignInToVote(response);
            return false;
        }
    }

    private final AdmittedVoters admitted;
    private final ProblemResponseWriter problems;

    VoterAdmission(VotingProperties voting, ProblemResponseWriter problems) {
        this.admitted = voting.voters();
        this.problems = problems;
    }

    /** Runs before the rate limits: a request refused here counts toward none of them. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (admitted == AdmittedVoters.ANONYMOUS) return;
        registry.addInterceptor(new Refusing(_ -> true, problems))
                .addPathPatterns("/api/voters").order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(new Refusing(VoterAdmission::isAnonymous, problems))
                .addPathPatterns("/api/tools/*/vote", "/tools/*/vote").order(Ordered.HIGHEST_PRECEDENCE);
    }

    private static boolean isAnonymous(HttpServletRequest request) {
        return !(request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof VoterCaller voter
                && !voter.anonymous());
    }
}
