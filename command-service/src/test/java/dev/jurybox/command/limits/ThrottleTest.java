package dev.jurybox.command.limits;

import static dev.jurybox.command.Json.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.http.voter.VoterCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rate limits over real HTTP. They are refilled at one a minute, which no test waits for. */
class ThrottleTest {

    private static final int VOTERS = 5;
    private static final int LINES = 6;
    private static final int VOTES = 3;
    private static final CommandService SERVICE = CommandService.start(
            "--jurybox.limits.votes-per-voter.burst=3", "--jurybox.limits.votes-per-voter.per-minute=1",
            "--jurybox.limits.changes-per-ballot.burst=2", "--jurybox.limits.changes-per-ballot.per-minute=1",
            "--jurybox.limits.votes-per-address-and-tool.burst=3",
            "--jurybox.limits.votes-per-address-and-tool.per-minute=1",
            "--jurybox.limits.questions-per-address.burst=1", "--jurybox.limits.questions-per-address.per-minute=1",
            "--jurybox.limits.voters-per-address.burst=" + VOTERS, "--jurybox.limits.voters-per-address.per-minute=1",
            "--jurybox.limits.lines-per-collector.burst=" + LINES, "--jurybox.limits.lines-per-collector.per-minute=1",
            "--jurybox.limits.votes-per-tool.burst=" + VOTES, "--jurybox.limits.votes-per-tool.per-minute=1");
    private static final String ADA = SERVICE.newVoter();
    private static final String BOB = SERVICE.newVoter();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void a_voter_over_the_limit_gets_429_with_retry_after() {
        vote(ADA, "a");
        vote(ADA, "b");
        vote(ADA, "c");

        mustWait(vote(ADA, "d"));
        assertThat(vote(BOB, "c").statusCode()).isEqualTo(404);
        assertThat(refused("votes-per-voter")).isEqualTo(1);
    }

    @Test
    void repeated_changes_of_one_ballot_are_throttled() {
        var cyd = anotherVoter();
        vote(cyd, "undecided");
        SERVICE.send("DELETE", "/api/tools/undecided/vote", cyd, "");

        mustWait(vote(cyd, "undecided"));
        assertThat(refused("changes-per-ballot")).isEqualTo(1);
    }

    @Test
    void votes_of_one_address_on_one_tool_are_throttled() {
        for (int i = 0; i < 3; i++)
            assertThat(vote(anotherVoter(), "on-top").statusCode()).isEqualTo(404);

        mustWait(vote(anotherVoter(), "on-top"));
        assertThat(refused("votes-per-address-and-tool")).isEqualTo(1);
    }

    @Test
    void new_voters_of_one_address_are_throttled() {
        for (int i = 2; i < VOTERS; i++)
            SERVICE.newVoter();

        mustWait(SERVICE.send("POST", "/api/voters", null, ""));
        assertThat(refused("voters-per-address")).isEqualTo(1);
    }

    @Test
    void cancellations_of_commands_are_throttled() {
        SERVICE.send("DELETE", "/api/commands/one", BOB, "");

        mustWait(SERVICE.send("DELETE", "/api/commands/two", BOB, ""));
        assertThat(refused("questions-per-address")).isEqualTo(1);
    }

    @Test
    void a_collector_over_its_limit_gets_429_on_each_excess_line() {
        assertThat(lines(Tokens.collector("flood"), LINES + 2, line -> "tool-" + line))
                .containsExactly(404, 404, 404, 404, 404, 404, 429, 429);
        assertThat(refused("lines-per-collector")).isEqualTo(2);
        assertThat(lines(Tokens.collector("another"), 1, _ -> "tool")).containsExactly(404);
    }

    @Test
    void a_collector_is_limited_per_tool_without_blocking_other_voters() {
        assertThat(lines(Tokens.collector("fan"), VOTES + 2, line -> line <= VOTES + 1 ? "crowded" : "calm"))
                .containsExactly(404, 404, 404, 429, 404);
        assertThat(refused("votes-per-collector-and-tool")).isEqualTo(1);
        assertThat(vote(anotherVoter(), "crowded").statusCode()).isEqualTo(404);
    }

    /** Issues a token directly, because the endpoint limits the number of new voters. */
    private static String anotherVoter() {
        return SERVICE.bean(VoterCredentials.class).issue();
    }

    /** Returns the status of each line, and asserts that a line refused with 429 says how long to wait. */
    private static List<Integer> lines(String collector, int count, IntFunction<String> tool) {
        var body = IntStream.rangeClosed(1, count)
                .mapToObj(line -> "{\"tool\":\"%s\",\"voter\":\"%d\",\"choice\":\"SHIP\"}\n".formatted(tool.apply(line),
                        line))
                .collect(joining());
        var answer = SERVICE.send("POST", "/api/votes", "application/x-ndjson", collector, body);
        var answers = answer.body().lines().map(line -> json(line)).toList();
        assertThat(answers).filteredOn(line -> line.get("status").asInt() == 429)
                .allSatisfy(line -> assertThat(line.at("/problem/retryAfter").asLong()).isBetween(1L, 60L));
        return answers.stream().map(line -> line.get("status").asInt()).toList();
    }

    private static HttpResponse<String> vote(String token, String tool) {
        return SERVICE.send("PUT", "/api/tools/" + tool + "/vote", token, "{\"choice\":\"SHIP\"}");
    }

    private static void mustWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    }

    private static double refused(String limit) {
        return SERVICE.bean(MeterRegistry.class).get("jurybox.limits.refused").tag("limit", limit).counter().count();
    }
}
