package dev.jurybox.query.myvotes;

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

    @GetMapping("/api/me/votes")
    RenderedResponse<MyVotes> votes(@AuthenticationPrincipal VoterIdentity voter, ConditionalRequest request) {
        return renderer.respondPrivately(request, () -> new MyVotes(reader.of(voter)));
    }
}
