package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.PanelScores;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts events from the first one on, and shares no counting code with the projection, which works in batches and
 * snapshot intervals.
 */
public final class Reading {

    private static final class Read {

        private long registered;
        private boolean retired;
        private int seats;
        private int scores;
        private long ship;
        private long skip;
    }

    private final Map<String, Read> tools = new HashMap<>();

    public Reading(List<JuryboxEvent> events) {
        for (int i = 0; i < events.size(); i++)
            read(events.get(i), i + 1);
    }

    private void read(JuryboxEvent event, long position) {
        var tool = tools.computeIfAbsent(event.subject(), _ -> new Read());
        switch (event) {
            case ToolRegistered _ -> tool.registered = position;
            case ToolRetired _ -> tool.retired = true;
            case ToolReinstated _ -> tool.retired = false;
            case ReviewSubmitted e -> {
                tool.seats++;
                tool.scores += e.review().score();
            }
            case ReviewWithdrawn e -> {
                tool.seats--;
                tool.scores -= e.review().score();
            }
            case CommunityVoteCast e -> vote(tool, e.choice(), 1);
            case CommunityVoteRetracted e -> vote(tool, e.choice(), -1);
            case CommunityVoteChanged e -> {
                vote(tool, e.from(), -1);
                vote(tool, e.to(), 1);
            }
            case ReviewRevised e -> tool.scores += e.after().score() - e.before().score();
            default -> throw new IllegalArgumentException("no such event in a history: " + event);
        }
    }

    private static void vote(Read tool, Choice choice, int more) {
        if (choice == Choice.SHIP) tool.ship += more;
        else
            tool.skip += more;
    }

    public boolean isOff(String tool) {
        return !tools.containsKey(tool) || tools.get(tool).retired;
    }

    /** The ranked tools, best first. */
    public List<String> ranking(Board board) {
        return tools.entrySet().stream()
                .filter(tool -> !tool.getValue().retired)
                .map(tool -> standing(tool.getKey(), tool.getValue()))
                .filter(board::ranks)
                .sorted(board.order())
                .map(RankingInput::tool)
                .toList();
    }

    private static RankingInput standing(String name, Read tool) {
        return new RankingInput(name, tool.registered, new PanelScores(tool.seats, tool.scores, null), tool.ship,
                tool.skip, 0, RuleSet.INITIAL);
    }
}
