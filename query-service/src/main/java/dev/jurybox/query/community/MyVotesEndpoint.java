package dev.jurybox.query.community;

import dev.jurybox.http.voter.VoterSecret;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyVotesEndpoint {

    record MyVotes(List<MyVote> votes) {}

    private final MyVotesReader reader;
    private final Telling telling;

    MyVotesEndpoint(MyVotesReader reader, Telling telling) {
        this.reader = reader;
        this.telling = telling;
    }

    @GetMapping("/api/me/votes")
    Told<MyVotes> votes(@AuthenticationPrincipal VoterSecret voter, Asked asked) {
        return telling.tellPrivately(asked, () -> new MyVotes(reader.of(voter)));
    }
}
