package dev.jurybox.local;

import dev.jurybox.local.data.PortPlan;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/** A command line that made sense. */
record Options(Word word, Map<String, String> given) {

    private static final Set<String> WITH_VALUE = Set.of("--data", "--port-base");

    static Options read(List<String> words) {
        if (words.isEmpty()) throw usage("Say what to do: up, down, status or reset.");
        var word = word(words.getFirst());
        var rest = new ArrayDeque<>(words.subList(1, words.size()));
        var given = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.remove();
            if (!word.takes(option)) {
                throw usage("%s does not take %s: see ./jurybox %1$s --help.".formatted(name(word), option));
            }
            given.put(option, WITH_VALUE.contains(option) ? value(option, rest) : "");
        }
        var options = new Options(word, Map.copyOf(given));
        options.portBase();
        return options;
    }

    boolean has(String option) {
        return given.containsKey(option);
    }

    Path data(Path repository) {
        var data = Optional.ofNullable(given.get("--data")).map(Path::of).orElse(repository.resolve(".jurybox"));
        return data.toAbsolutePath().normalize();
    }

    Optional<Integer> portBase() {
        return Optional.ofNullable(given.get("--port-base")).map(Options::portBase);
    }

    private static int portBase(String text) {
        try {
            var base = Integer.parseInt(text);
            if (base >= PortPlan.LOWEST_BASE && base <= PortPlan.HIGHEST_BASE) return base;
        } catch (NumberFormatException _) {
            // said below
        }
        throw usage("--port-base is a number from %d to %d, not %s."
                .formatted(PortPlan.LOWEST_BASE, PortPlan.HIGHEST_BASE, text));
    }

    private static Word word(String text) {
        return Stream.of(Word.values())
                .filter(word -> name(word).equals(text))
                .findFirst()
                .orElseThrow(() -> usage("There is no word %s: use up, down, status or reset.".formatted(text)));
    }

    private static String value(String option, Queue<String> rest) {
        var value = rest.poll();
        if (value == null || value.isBlank()) throw usage("%s needs a value.".formatted(option));
        return value;
    }

    private static String name(Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Trouble usage(String sentence) {
        return new Trouble(ExitCode.USAGE, sentence);
    }
}
