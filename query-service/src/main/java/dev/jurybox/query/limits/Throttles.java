package dev.jurybox.query.limits;

import dev.jurybox.http.limits.Buckets;
import dev.jurybox.http.limits.Throttle;
import dev.jurybox.http.security.ProblemAnswers;
import dev.jurybox.http.voter.VoterSecret;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which requests are limited, and by what. */
@Component
class Throttles implements WebMvcConfigurer {

    private final Buckets<VoterSecret> ownVotesPerVoter;
    private final Buckets<String> explanationsPerAddress;
    private final ProblemAnswers problems;

    Throttles(LimitsProperties limits, ProblemAnswers problems, MeterRegistry metrics) {
        this.ownVotesPerVoter = new Buckets<>(
                "own-votes-per-voter", limits.ownVotesPerVoter(), limits.keysMax(), metrics);
        this.explanationsPerAddress = new Buckets<>(
                "explanations-per-address", limits.explanationsPerAddress(), limits.keysMax(), metrics);
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Throttle(this::waitForOwnVotes, problems)).addPathPatterns("/api/me/votes");
        registry.addInterceptor(new Throttle(this::waitForExplanation, problems))
                .addPathPatterns("/api/verdicts/*/explain");
    }

    private long waitForExplanation(HttpServletRequest request) {
        return explanationsPerAddress.secondsToWait(request.getRemoteAddr());
    }

    private long waitForOwnVotes(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof VoterSecret voter) {
            return ownVotesPerVoter.secondsToWait(voter);
        }
        throw new IllegalStateException("nobody's votes came by the gate");
    }
}
