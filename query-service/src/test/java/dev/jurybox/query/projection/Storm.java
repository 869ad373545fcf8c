package dev.jurybox.query.projection;

import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.retracted;

import dev.jurybox.events.Choice;
import dev.jurybox.events.JuryboxEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Votes that are cast, changed and retracted on several tools at random, and the last choice of each voter. */
final class Storm {

    private static final int TOOLS = 12;
    private static final int VOTERS = 200;

    private final Random random;
    private final Map<String, Map<String, Choice>> lastWords = new TreeMap<>();

    Storm(long seed) {
        System.out.println("storm with seed " + seed);
        random = new Random(seed);
    }

    List<JuryboxEvent> tools() {
        return IntStream.range(0, TOOLS).mapToObj(number -> (JuryboxEvent) registered(tool(number))).toList();
    }

    List<JuryboxEvent> votes(int count) {
        var votes = new ArrayList<JuryboxEvent>();
        while (votes.size() < count)
            votes.add(vote(tool(random.nextInt(TOOLS)), "voter-" + random.nextInt(VOTERS)));
        return votes;
    }

    private JuryboxEvent vote(String tool, String voter) {
        var words = lastWords.computeIfAbsent(tool, _ -> new HashMap<>());
        var before = words.get(voter);
        if (before != null && random.nextInt(4) == 0) {
            words.remove(voter);
            return retracted(tool, voter, before);
        }
        var now = before == Choice.SHIP ? Choice.SKIP : Choice.SHIP;
        words.put(voter, now);
        return before == null ? cast(tool, voter, now) : changed(tool, voter, before, now);
    }

    private static String tool(int number) {
        return "stormy-" + number;
    }

    /** The expected tally of each tool, such as {@code 2/1}. */
    Map<String, String> tallies() {
        var tallies = new TreeMap<String, String>();
        lastWords.forEach((tool, words) -> tallies.put(tool,
                "%d/%d".formatted(count(words, Choice.SHIP), count(words, Choice.SKIP))));
        return tallies;
    }

    private static long count(Map<String, Choice> words, Choice choice) {
        return words.values().stream().filter(choice::equals).count();
    }
}
