package dev.jurybox.query.myvotes;

import dev.jurybox.events.Choice;
import dev.jurybox.http.voter.VoterIdentity;
import dev.jurybox.query.catalog.ToolCardProjection;
import dev.jurybox.query.community.CommunityTallyProjection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Reads a voter's own votes. No list of voters exists: for every tool, the voter's pseudonym is computed and looked up
 * among the tool's ballots.
 */
@Component
public class MyVotesReader {

    private final JdbcClient jdbc;

    MyVotesReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MyVote> of(VoterIdentity voter) {
        var tools = tools();
        return jdbc.sql("""
                select b.tool, b.choice
                  from unnest(:tools, :voters) as mine (tool, voter)
                  join ballot_box b
                    on b.generation = live(:tallies)
                   and b.tool = mine.tool
                   and b.voter = mine.voter
                 order by b.tool""")
                .param("tallies", CommunityTallyProjection.NAME)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .param("voters", new SqlArrayValue("text", tools.stream().map(voter::pseudonymFor).toArray()))
                .query((row, _) -> new MyVote(row.getString("tool"), Choice.valueOf(row.getString("choice"))))
                .list();
    }

    private List<String> tools() {
        return jdbc.sql("select tool from tool_card where generation = live(:cards)")
                .param("cards", ToolCardProjection.NAME)
                .query((row, _) -> row.getString("tool"))
                .list();
    }
}
