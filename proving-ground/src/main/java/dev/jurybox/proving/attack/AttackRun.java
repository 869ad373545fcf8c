package dev.jurybox.proving.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs attacks one after another and prints, for each, what was answered before and what is answered now. */
public final class AttackRun {

    private static final int EXIT_OK = 0;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_UNDEFENDED = 11;

    private final Path repository;
    private final PrintStream out;
    private int undefended;

    private AttackRun(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    public static void main(String[] names) throws IOException {
        var out = System.out;
        System.setOut(System.err); // the stack's own output goes to standard error; only the findings are the result
        var known = AttackCatalogue.ALL.stream().map(Attack::name).toList();
        var wanted = names.length == 0 ? Set.copyOf(known) : Set.of(names);
        if (!known.containsAll(wanted)) {
            System.err.println("jurybox: there are the attacks " + String.join(", ", known) + ".");
            System.exit(EXIT_USAGE);
        }
        var run = new AttackRun(Path.of(System.getProperty("jurybox.repository", "")), out);
        System.exit(run.of(AttackCatalogue.ALL.stream().filter(attack -> wanted.contains(attack.name())).toList()));
    }

    private int of(List<Attack> attacks) throws IOException {
        var harmless = attacks.stream().filter(attack -> !needsItsOwnStack(attack)).toList();
        if (!harmless.isEmpty()) onOneStack(harmless, List.of());
        for (var attack : attacks) {
            if (needsItsOwnStack(attack)) onOneStack(List.of(attack), attack.commandSettings());
        }
        out.printf("%d attacks, %d defended%n", attacks.size(), attacks.size() - undefended);
        return undefended == 0 ? EXIT_OK : EXIT_UNDEFENDED;
    }

    private static boolean needsItsOwnStack(Attack attack) {
        return attack.isDestructive() || !attack.commandSettings().isEmpty();
    }

    private void onOneStack(List<Attack> attacks, List<String> commandSettings) throws IOException {
        try (var stack = AttackedStack.start(repository, commandSettings)) {
            attacks.forEach(attack -> report(attack, outcome(attack, stack)));
        }
    }

    private static AttackOutcome outcome(Attack attack, AttackedStack stack) {
        try {
            return attack.run(stack);
        } catch (Exception failure) {
            return new AttackOutcome(false, "the attack could not be run: " + failure);
        }
    }

    private void report(Attack attack, AttackOutcome outcome) {
        if (!outcome.defended()) undefended++;
        out.printf("%s %s: %s%n    before: %s%n    now:    %s%n", outcome.defended() ? "DEFENDED" : "OPEN    ",
                attack.name(), attack.action(), attack.before(), outcome.answer());
    }
}
