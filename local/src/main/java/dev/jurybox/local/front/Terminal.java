package dev.jurybox.local.front;

import dev.jurybox.local.Outcome;

/** Shows the launcher's lines: what it did as output, its trouble and all that follows as errors. */
final class Terminal {

    private boolean trouble;

    void show(String line) {
        trouble |= line.startsWith(Outcome.MARK);
        (trouble ? System.err : System.out).println(line);
    }
}
