package dev.jurybox.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.http.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToolEndpoint {

    record ToolPage(@JsonUnwrapped ToolCard card, CommunityView community) {}

    private final ToolReader tools;
    private final CommunityReader community;

    ToolEndpoint(ToolReader tools, CommunityReader community) {
        this.tools = tools;
        this.community = community;
    }

    @GetMapping("/api/tools/{tool}")
    ToolPage tool(@PathVariable String tool) {
        return tools.find(tool)
                .map(card -> new ToolPage(card, community.of(tool)))
                .orElseThrow(() -> new NotFoundException("unknown-tool", "No tool is registered under that name."));
    }
}
