package dev.jurybox.query.limits;

import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressRateLimiter;
import dev.jurybox.http.limits.RateLimitInterceptor;
import dev.jurybox.http.limits.RateLimiter;
import dev.jurybox.http.security.ProblemResponseWriter;
import dev.jurybox.http.voter.VoterIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which requests are rate limited, and by which limits. */
@Component
class ThrottleConfiguration implements WebMvcConfigurer {

    private final RateLimiter<VoterIdentity> ownVotesPerVoter;
    private final AddressRateLimiter ownVotesPerAddress;
    private final AddressRateLimiter explanationsPerAddress;
    private final AddressHashes addresses;
    private final ProblemResponseWriter problems;

    ThrottleConfiguration(LimitsProperties limits, AddressHashes addresses, ProblemResponseWriter problems,
            MeterRegistry metrics) {
        this.ownVotesPerVoter = new RateLimiter<>(
                "own-votes-per-voter", limits.ownVotesPerVoter(), limits.keysMax(), metrics);
        this.ownVotesPerAddress = new AddressRateLimiter(
                "own-votes-per-address", limits.ownVotesPerAddress(), limits.keysMax(), metrics);
        this.explanationsPerAddress = new AddressRateLimiter(
                "explanations-per-address", limits.explanationsPerAddress(), limits.keysMax(), metrics);
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RateLimitInterceptor(this::waitForOwnVotes, problems))
                .addPathPatterns("/api/me/votes");
        registry.addInterceptor(new RateLimitInterceptor(this::waitForVotesPage, problems))
                .addPathPatterns("/votes");
        registry.addInterceptor(new RateLimitInterceptor(this::waitForExplanation, problems))
                .addPathPatterns("/api/verdicts/*/explain", "/verdicts/*", "/api/leaderboards/*/diff");
        registry.addInterceptor(new RateLimitInterceptor(this::waitForThePast, problems))
                .addPathPatterns("/api/leaderboards/*", "/api/tools/*", "/api/comparisons/*");
    }

    private long waitForExplanation(HttpServletRequest request) {
        return explanationsPerAddress.secondsToWait(addresses.networksOf(request.getRemoteAddr()));
    }

    /** The past is replayed like that of an explanation. */
    private long waitForThePast(HttpServletRequest request) {
        return request.getParameter("asOf") == null ? 0 : waitForExplanation(request);
    }

    /** The page is empty for a caller who is no voter, and costs nothing then. */
    private long waitForVotesPage(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof VoterIdentity
                ? waitForOwnVotes(request)
                : 0;
    }

    private long waitForOwnVotes(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof VoterIdentity voter) {
            var seconds = ownVotesPerVoter.secondsToWait(voter);
            return seconds > 0
                    ? seconds
                    : ownVotesPerAddress.secondsToWait(addresses.networksOf(request.getRemoteAddr()));
        }
        throw new IllegalStateException("a request for a caller's own votes passed the access rules without a caller");
    }
}
