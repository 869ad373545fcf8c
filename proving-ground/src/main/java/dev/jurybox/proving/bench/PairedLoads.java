package dev.jurybox.proving.bench;

import java.io.IOException;
import java.util.ArrayList;

/** Two loads that are measured in turns, so that a machine that slows down slows both. */
public record PairedLoads(LoadResult one, LoadResult other) {

    private static final int TURNS = 3;

    /** Runs a load once. */
    @FunctionalInterface
    public interface Load {

        LoadResult run() throws IOException;
    }

    public static PairedLoads inTurns(Load one, Load other) throws IOException {
        var ones = new ArrayList<LoadResult>();
        var others = new ArrayList<LoadResult>();
        for (int i = 0; i < TURNS; i++) {
            ones.add(one.run());
            others.add(other.run());
        }
        return new PairedLoads(LoadResult.mean(ones), LoadResult.mean(others));
    }
}
