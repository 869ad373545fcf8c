package dev.jurybox.query.ranking;

import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reinstated;
import static dev.jurybox.query.Events.retired;
import static dev.jurybox.query.Events.retracted;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.withdrawn;

import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.query.Events;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A random but consistent sequence of events of some tools. Its string form is the option that reproduces it. */
public final class AnyHistory {

    private static final long SEED = Long.getLong("history.seed", new Random().nextLong());
    private static final List<String> SEATS = List.of("BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST");

    private final Random random = new Random(SEED);
    private final List<String> tools;
    private final Set<String> retired = new HashSet<>();
    private final Map<String, Deque<ReviewSubmitted>> reviews = new HashMap<>();
    private final Map<String, Deque<CommunityVoteCast>> votes = new HashMap<>();
    private int voters;

    public AnyHistory(String... tools) {
        this.tools = List.of(tools);
    }

    public List<JuryboxEvent> begin() {
        return tools.stream().<JuryboxEvent>map(tool -> registered(tool)).toList();
    }

    public JuryboxEvent next() {
        return next(tools.get(random.nextInt(tools.size())));
    }

    public JuryboxEvent next(String tool) {
        if (retired.remove(tool)) return reinstated(tool);
        return switch (random.nextInt(20)) {
            case 0 -> retire(tool);
            case 1, 2, 3 -> review(tool);
            case 4 -> revise(tool);
            case 5, 6, 7 -> retract(tool);
            case 8, 9 -> change(tool);
            default -> vote(tool);
        };
    }

    private JuryboxEvent retire(String tool) {
        retired.add(tool);
        return retired(tool);
    }

    private JuryboxEvent review(String tool) {
        var filled = reviews.computeIfAbsent(tool, _ -> new ArrayDeque<>());
        if (filled.size() == SEATS.size()) {
            var last = filled.pop();
            return withdrawn(tool, last.seat().value(), last.review());
        }
        filled.push(reviewed(tool, SEATS.get(filled.size()), random.nextInt(101), choice()));
        return filled.element();
    }

    private JuryboxEvent revise(String tool) {
        var filled = reviews.computeIfAbsent(tool, _ -> new ArrayDeque<>());
        if (filled.isEmpty()) return review(tool);
        var last = filled.pop();
        var review = Events.review(random.nextInt(101), choice());
        filled.push(submitted(tool, last.seat().value(), review));
        return revised(tool, last.seat().value(), last.review(), review);
    }

    private JuryboxEvent change(String tool) {
        var vote = votes.computeIfAbsent(tool, _ -> new ArrayDeque<>()).poll();
        if (vote == null) return vote(tool);
        var other = vote.choice() == Choice.SHIP ? Choice.SKIP : Choice.SHIP;
        votes.get(tool).push(cast(tool, vote.voter().value(), other));
        return changed(tool, vote.voter().value(), vote.choice(), other);
    }

    private JuryboxEvent retract(String tool) {
        var vote = votes.computeIfAbsent(tool, _ -> new ArrayDeque<>()).poll();
        return vote == null ? vote(tool) : retracted(tool, vote.voter().value(), vote.choice());
    }

    private JuryboxEvent vote(String tool) {
        var vote = cast(tool, "voter-" + voters++, choice());
        votes.computeIfAbsent(tool, _ -> new ArrayDeque<>()).push(vote);
        return vote;
    }

    private Choice choice() {
        return random.nextInt(3) == 0 ? Choice.SKIP : Choice.SHIP;
    }

    @Override
    public String toString() {
        return "-Dhistory.seed=" + SEED;
    }
}
