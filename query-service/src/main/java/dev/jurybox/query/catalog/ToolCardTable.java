package dev.jurybox.query.catalog;

import dev.jurybox.events.DetailChange;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cards of one generation. */
record ToolCardTable(int generation, JdbcClient jdbc) {

    void insert(ToolId tool, ToolDetails details) {
        jdbc.sql("""
                insert into tool_card (generation, tool, name, category, tagline, description, entry, pricing,
                                       best_for, homepage)
                values (:generation, :tool, :name, :category, :tagline, :description, :entry, :pricing,
                        :bestFor, :homepage)""")
                .param("generation", generation)
                .param("tool", tool.value())
                .param("name", details.name())
                .param("category", details.category())
                .param("tagline", details.tagline())
                .param("description", details.description())
                .param("entry", details.entry().name())
                .param("pricing", details.pricing())
                .param("bestFor", details.bestFor())
                .param("homepage", details.homepage())
                .update();
    }

    /** The column of a detail has the detail's name. */
    void change(ToolId tool, DetailChange change) {
        var column = change.detail().name().toLowerCase(Locale.ROOT);
        jdbc.sql("update tool_card set " + column + " = :after where generation = :generation and tool = :tool")
                .param("generation", generation)
                .param("tool", tool.value())
                .param("after", change.after())
                .update();
    }

    void retired(ToolId tool, boolean retired) {
        jdbc.sql("update tool_card set retired = :retired where generation = :generation and tool = :tool")
                .param("generation", generation)
                .param("tool", tool.value())
                .param("retired", retired)
                .update();
    }
}
