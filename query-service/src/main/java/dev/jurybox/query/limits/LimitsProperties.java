package dev.jurybox.query.limits;

import dev.jurybox.http.limits.RateLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limits of costly reads.
 *
 * @param ownVotesPerVoter reads of all votes of one voter, each of which costs a hash per tool
 * @param ownVotesPerAddress the same reads, of all voters behind an address
 * @param explanationsPerAddress explanations of verdicts and reads as of a past position, each of which may read some
 *     pages of the log again
 * @param keysMax how many voters, and how many addresses, are tracked at a time; beyond that, those seen least are
 *     forgotten
 */
@Validated
@ConfigurationProperties("jurybox.limits")
record LimitsProperties(
        @NotNull @Valid RateLimit ownVotesPerVoter,
        @NotNull @Valid RateLimit ownVotesPerAddress,
        @NotNull @Valid RateLimit explanationsPerAddress,
        @Min(1_000) @Max(10_000_000) int keysMax) {}
