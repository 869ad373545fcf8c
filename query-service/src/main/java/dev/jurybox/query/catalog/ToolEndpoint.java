package dev.jurybox.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToolEndpoint {

    record ToolPage(@JsonUnwrapped ToolCard card, CommunityView community) {}

    private final ToolReader tools;
    private final CommunityReader community;
    private final Telling telling;

    ToolEndpoint(ToolReader tools, CommunityReader community, Telling telling) {
        this.tools = tools;
        this.community = community;
        this.telling = telling;
    }

    @GetMapping("/api/tools/{tool}")
    ResponseEntity<byte[]> tool(@PathVariable String tool, Asked asked) {
        return telling.tellKept(asked, "tool " + tool, () -> page(tool), _ -> Set.of(tool));
    }

    private ToolPage page(String tool) {
        return tools.find(tool)
                .map(card -> new ToolPage(card, community.of(tool)))
                .orElseThrow(() -> Refusal.notFound("unknown-tool", "No tool is registered under that name."));
    }
}
