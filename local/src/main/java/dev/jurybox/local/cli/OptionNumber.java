package dev.jurybox.local.cli;

/** Reads the number that an option has. */
final class OptionNumber {

    private OptionNumber() {}

    static int of(String option, String text, int min, int max) {
        try {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) return number;
        } catch (NumberFormatException _) {
            // the exception below reports it
        }
        throw CommandLine.usage("%s is a number from %d to %d, not %s.".formatted(option, min, max, text));
    }
}
