package dev.jurybox.command.limits;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.jurybox.command.security.RoleCaller;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Rate limits of a collector, line by line. A line beyond a limit is refused alone: those after it are still read. */
@Component
public class CollectorLimits {

    private record ToolOf(String collector, ToolId tool) {}

    private final RateLimiter<String> linesPerCollector;
    private final RateLimiter<ToolOf> votesPerCollectorAndTool;

    CollectorLimits(LimitsProperties properties, MeterRegistry metrics) {
        this.votesPerCollectorAndTool = new RateLimiter<>("votes-per-collector-and-tool", properties.votesPerTool(),
                properties.keysMax(), metrics);
        this.linesPerCollector = new RateLimiter<>("lines-per-collector", properties.linesPerCollector(),
                properties.keysMax(), metrics);
    }

    /** Counts a line, whatever its content. */
    public void takeLine(RoleCaller collector) {
        check(linesPerCollector.secondsToWait(collector.pseudonym()));
    }

    /** Counts a vote on a tool. A collector's votes use up nothing of what single voters may cast there. */
    public void takeVote(RoleCaller collector, ToolId tool) {
        check(votesPerCollectorAndTool.secondsToWait(new ToolOf(collector.pseudonym(), tool)));
    }

    private static void check(long seconds) {
        if (seconds == 0) return;
        var problem = Problem.of(ProblemType.TOO_MANY_REQUESTS,
                "That was more than is allowed. Nothing was done; retryAfter says in how many seconds to send the line "
                        + "again.");
        problem.setProperty("retryAfter", seconds);
        throw new ErrorResponseException(TOO_MANY_REQUESTS, problem, null);
    }
}
