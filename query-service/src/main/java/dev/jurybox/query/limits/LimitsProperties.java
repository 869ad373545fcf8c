package dev.jurybox.query.limits;

import dev.jurybox.http.limits.RateLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What each may ask in a while.
 *
 * @param ownVotesPerVoter all of one's own at once: a hash for each tool there is
 * @param ownVotesPerAddress of all voters behind it
 * @param explanationsPerAddress each may have some pages of the log read again
 * @param keysMax so many voters, and addresses, are watched at a time; beyond that, those seen least are forgotten
 */
@Validated
@ConfigurationProperties("jurybox.limits")
record LimitsProperties(
        @NotNull @Valid RateLimit ownVotesPerVoter,
        @NotNull @Valid RateLimit ownVotesPerAddress,
        @NotNull @Valid RateLimit explanationsPerAddress,
        @Min(1_000) @Max(10_000_000) int keysMax) {}
