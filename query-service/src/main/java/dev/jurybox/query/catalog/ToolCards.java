package dev.jurybox.query.catalog;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.feed.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is printed on a tool's card: one row per tool. */
@Component
class ToolCards implements Projection<List<ToolRegistered>> {

    @Override
    public String name() {
        return "tool-cards";
    }

    @Override
    public Set<String> listensTo() {
        return EventTypes.namesUnder(CatalogEvent.class).collect(Collectors.toSet());
    }

    @Override
    public List<ToolRegistered> empty() {
        return new ArrayList<>();
    }

    @Override
    public List<ToolRegistered> fold(List<ToolRegistered> tools, JuryboxEvent event) {
        switch (event) {
            case ToolRegistered registered -> tools.add(registered);
            case CommunityEvent _ -> {
            }
        }
        return tools;
    }

    @Override
    public void write(List<ToolRegistered> tools, int generation, JdbcClient rows) {
        for (var tool : tools) {
            rows.sql("""
                    insert into tool_card (generation, tool, name, category, tagline, description, entry, pricing,
                                           best_for, homepage)
                    values (:generation, :tool, :name, :category, :tagline, :description, :entry, :pricing,
                            :bestFor, :homepage)""")
                    .param("generation", generation)
                    .param("tool", tool.tool().value())
                    .param("name", tool.name())
                    .param("category", tool.category())
                    .param("tagline", tool.tagline())
                    .param("description", tool.description())
                    .param("entry", tool.entry().name())
                    .param("pricing", tool.pricing())
                    .param("bestFor", tool.bestFor())
                    .param("homepage", tool.homepage())
                    .update();
        }
    }
}
