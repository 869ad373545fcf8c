package dev.jurybox.proving.bench.append;

import dev.jurybox.proving.bench.LoadResult;

import java.util.ArrayList;

/** Two loads that are measured in turns, so that a machine that slows down slows both. */
public record PairedLoads(LoadResult one, LoadResult other) {

    private static final int TURNS = 3;

    static PairedLoads inTurns(LoadGenerator one, LoadGenerator other) {
        var ones = new ArrayList<LoadResult>();
        var others = new ArrayList<LoadResult>();
        for (int i = 0; i < TURNS; i++) {
            ones.add(one.run());
            others.add(other.run());
        }
        return new PairedLoads(LoadResult.mean(ones), LoadResult.mean(others));
    }
}
