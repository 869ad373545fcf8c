package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitOutcome;

/** Shows the launcher's lines: normal lines as output, the first error and all that follows as errors. */
final class TerminalOutput {

    private boolean trouble;

    void show(String line) {
        trouble |= line.startsWith(ExitOutcome.MARK);
        (trouble ? System.err : System.out).println(line);
    }
}
