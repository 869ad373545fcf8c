package dev.jurybox.query.ranking.rules;

import static java.util.Comparator.comparingDouble;

import dev.jurybox.events.RuleSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Random ranking inputs, with either so few different figures that ties are frequent, or as many votes as a country
 * has.
 */
final class AnyStanding {

    private static final long SEED = Long.getLong("ranking.seed", new Random().nextLong());

    private final Random random;

    private AnyStanding(Random random) {
        this.random = random;
    }

    /** Checks the property this many times. A failure names the option that reproduces it. */
    static void times(int times, Consumer<AnyStanding> property) {
        var any = new AnyStanding(new Random(SEED));
        try {
            for (int i = 0; i < times; i++)
                property.accept(any);
        } catch (AssertionError broken) {
            throw new AssertionError("repeat with -Dranking.seed=" + SEED, broken);
        }
    }

    RankingInput small(String tool) {
        return standing(tool, random.nextInt(5), random.nextInt(13), random.nextInt(13));
    }

    RankingInput large(String tool) {
        return standing(tool, random.nextInt(13), upTo(500_000_000), upTo(500_000_000));
    }

    List<RankingInput> field(int tools) {
        return IntStream.range(0, tools).mapToObj(i -> small("tool-" + i)).toList();
    }

    <T> List<T> shuffled(List<T> inOrder) {
        return inOrder.stream().map(item -> new Drawn<>(item, random.nextDouble()))
                .sorted(comparingDouble(Drawn::lot)).map(Drawn::item).toList();
    }

    /** Returns a random number of which all magnitudes are equally likely. */
    long upTo(long most) {
        return (long) Math.exp(random.nextDouble() * Math.log(most + 1.0)) - 1;
    }

    private RankingInput standing(String tool, int seats, long ship, long skip) {
        var scores = IntStream.range(0, seats).map(_ -> random.nextInt(5) * 25).sum();
        var heat = ship + skip == 0 ? 0 : (ship - skip) * 0.25 * random.nextInt(5);
        return new RankingInput(tool, random.nextInt(3), new PanelScores(seats, scores, null), ship, skip, heat,
                RuleSet.INITIAL);
    }

    private record Drawn<T>(T item, double lot) {}
}
