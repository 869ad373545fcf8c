package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections("rankings")
class LeaderboardEndpoint {

    private final LeaderboardPages pages;
    private final ResponseRenderer renderer;

    LeaderboardEndpoint(LeaderboardPages pages, ResponseRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    @GetMapping("/api/leaderboards/{name}")
    RenderedResponse<LeaderboardPage> board(
            @PathVariable String name, @RequestParam @Nullable String category, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        var query = pages.query(name, category, pageRequest);
        return renderer.respondCached(request, query.key(), () -> pages.page(query),
                _ -> CacheDependency.onEverything());
    }
}
