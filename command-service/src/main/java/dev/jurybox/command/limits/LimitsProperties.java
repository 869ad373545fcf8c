package dev.jurybox.command.limits;

import dev.jurybox.http.limits.RateLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limits of commands.
 *
 * @param votesPerVoter cast and retracted, whether or not that changes anything
 * @param changesPerBallot of one voter on one tool: cast, changed and retracted, whether or not that changes anything
 * @param votesPerAddress of all voters behind an address
 * @param votesPerAddressAndTool of all voters behind an address, on one tool
 * @param votersPerAddress new voters
 * @param votesPerTool of all single voters together, and of each collector: a surge beyond it has to wait
 * @param questionsPerAddress requests for the status of commands, and cancellations
 * @param linesPerCollector votes of all its voters, and lines that are not votes
 * @param keysMax how many voters, addresses and tools are tracked at a time; beyond that, those seen least are
 *     forgotten
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
