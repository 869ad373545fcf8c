package dev.jurybox.local.demo;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few commands that the demo needs. Each method that sends one returns whether it changed anything. */
final class CommandApi implements AutoCloseable {

    /** So few that a request is sent completely before its answers have to be read. */
    static final int VOTES_PER_REQUEST = 500;
    private static final String FIRST_REVISION = "\"1\"";

    private final SampleStaff staff;
    private final CommandRequests requests;
    private final int votesPerRequest;
    private final JsonMapper json = new JsonMapper();

    CommandApi(URI base, SampleStaff staff, int votesPerRequest) {
        this.staff = staff;
        this.requests = new CommandRequests(base);
        this.votesPerRequest = votesPerRequest;
    }

    boolean register(SampleTool tool) {
        return edit("POST", "/api/tools", tool.registration());
    }

    boolean review(String tool, String seat, JsonNode review) {
        return requests.json("PUT", reviewOf(tool, seat), review.toString(), staff.reviewer()).changedSomething();
    }

    /** Replaces a review that was never revised. */
    boolean revise(String tool, String seat, JsonNode review) {
        return revised(tool, seat, review).changedSomething();
    }

    /** Whether this review is there and was never revised. Revising it to what it says already changes nothing. */
    boolean isUnrevised(String tool, String seat, JsonNode review) {
        return revised(tool, seat, review).isDone();
    }

    boolean publish(SamplePair pair) {
        var body = json.createObjectNode().put("headline", pair.headline());
        return edit("PUT", "/api/comparisons/" + pair.id(), body);
    }

    boolean close(String tool, String reason) {
        var body = json.valueToTree(Map.of("state", "CLOSED", "reason", reason));
        return edit("PUT", "/api/tools/%s/voting".formatted(tool), body);
    }

    boolean retire(String tool, String reason) {
        return edit("PUT", "/api/tools/%s/retirement".formatted(tool), json.valueToTree(Map.of("reason", reason)));
    }

    /** Returns how many of the votes changed something. Votes that can no longer be cast do not. */
    int cast(List<SampleVote> votes) {
        var changed = 0;
        for (var from = 0; from < votes.size(); from += votesPerRequest) {
            var until = Math.min(from + votesPerRequest, votes.size());
            var lines = votes.subList(from, until).stream().map(SampleVote::line).collect(joining("\n"));
            for (var answer : requests.lines("/api/votes", lines, staff.collector())) {
                if (answer.changedSomething()) changed++;
            }
        }
        return changed;
    }

    @Override
    public void close() {
        requests.close();
    }

    private boolean edit(String method, String path, JsonNode body) {
        return requests.json(method, path, body.toString(), staff.editor()).changedSomething();
    }

    private CommandAnswer revised(String tool, String seat, JsonNode review) {
        return requests.revision(FIRST_REVISION, reviewOf(tool, seat), review.toString(), staff.reviewer());
    }

    private static String reviewOf(String tool, String seat) {
        return "/api/tools/%s/reviews/%s".formatted(tool, seat);
    }
}
