package dev.jurybox.proving.bench;

import java.util.ArrayList;

/** Two loads measured in turns, so that a machine that slows down slows both. */
public record Compared(Measured one, Measured other) {

    private static final int TURNS = 3;

    static Compared inTurns(Load one, Load other) {
        var ones = new ArrayList<Measured>();
        var others = new ArrayList<Measured>();
        for (int i = 0; i < TURNS; i++) {
            ones.add(one.run());
            others.add(other.run());
        }
        return new Compared(Measured.mean(ones), Measured.mean(others));
    }
}
