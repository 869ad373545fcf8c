package dev.jurybox.query.pages;

import dev.jurybox.http.voter.VoterIdentity;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.myvotes.MyVote;
import dev.jurybox.query.myvotes.MyVotesReader;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"community-tally", "tool-cards"})
class MyVotesPageEndpoint {

    private final MyVotesReader votes;
    private final ToolReader tools;
    private final PageRenderer renderer;
    private final PageHead head;

    MyVotesPageEndpoint(MyVotesReader votes, ToolReader tools, PageRenderer renderer, PageTexts texts) {
        this.votes = votes;
        this.tools = tools;
        this.renderer = renderer;
        this.head = new PageHead(texts.of("votes.title"), texts.of("votes.description"), "", "");
    }

    /** A caller who has not voted yet is no voter, and gets an empty page. */
    @GetMapping("/votes")
    RenderedResponse<MyVotesPage> votes(@AuthenticationPrincipal @Nullable Object caller,
            ConditionalRequest request) {
        return renderer.respondPrivately(request, () -> {
            var mine = caller instanceof VoterIdentity voter ? votes.of(voter) : List.<MyVote>of();
            return new MyVotesPage(mine, ToolNames.ofSlugs(mine.stream().map(MyVote::tool), tools), head);
        });
    }
}
