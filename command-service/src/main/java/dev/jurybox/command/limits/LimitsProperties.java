package dev.jurybox.command.limits;

import dev.jurybox.http.limits.RateLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What each may do in a while.
 *
 * @param votesPerVoter cast and retracted, whatever that changes
 * @param changesPerBallot of one voter on one tool: cast, changed and retracted, whatever that changes
 * @param votesPerAddress of all voters behind it
 * @param votesPerAddressAndTool of all voters behind it, on one tool
 * @param votersPerAddress new ones
 * @param votesPerTool of all single voters, and of each collector: what surges beyond it waits
 * @param questionsPerAddress what became of commands, asked or settled
 * @param linesPerCollector votes of all its voters, and lines that are none
 * @param keysMax so many voters, addresses and tools are watched at a time; beyond that, those seen least are forgotten
 */
@Validated
@ConfigurationProperties("jurybox.limits")
record LimitsProperties(
        @NotNull @Valid RateLimit votesPerVoter,
        @NotNull @Valid RateLimit changesPerBallot,
        @NotNull @Valid RateLimit votesPerAddress,
        @NotNull @Valid RateLimit votesPerAddressAndTool,
        @NotNull @Valid RateLimit votersPerAddress,
        @NotNull @Valid RateLimit votesPerTool,
        @NotNull @Valid RateLimit questionsPerAddress,
        @NotNull @Valid RateLimit linesPerCollector,
        @Min(1_000) @Max(10_000_000) int keysMax) {}
