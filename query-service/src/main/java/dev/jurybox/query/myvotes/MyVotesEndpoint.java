package dev.jurybox.query.myvotes;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.voter.VoterIdentity;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.VOTER)
@ReadsProjections({"community-tally", "tool-cards"})
class MyVotesEndpoint {

    record MyVotes(List<MyVote> votes) {}

    private final MyVotesReader reader;
    private final ResponseRenderer renderer;

    MyVotesEndpoint(MyVotesReader reader, ResponseRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    /**
     * Lists the caller's own current votes.
     *
     * <p>They are found by the pseudonyms of the voter, one for each tool, which only the token can make. No cache may
     * store the answer.
     *
     * @return The votes of the caller.
     */
    @AnswersProblems(ProblemType.TOO_MANY_REQUESTS)
    @GetMapping("/api/me/votes")
    RenderedResponse<MyVotes> myVotes(@AuthenticationPrincipal VoterIdentity voter, ConditionalRequest request) {
        return renderer.respondPrivately(request, () -> new MyVotes(reader.of(voter)));
    }
}
