package dev.jurybox.proving.attack;

import java.util.List;

/** One attack that once worked. */
public interface Attack {

    /** A short name in kebab case, by which the attack can be run alone. */
    String name();

    /** What the attacker does, in one sentence. */
    String action();

    /** What the version before the defence answered. */
    String before();

    /** Runs the attack, in bounded time and with bounded load. */
    AttackOutcome run(AttackedStack stack) throws Exception;

    /** Whether the attack kills a part of the stack, and so needs a stack of its own. */
    default boolean isDestructive() {
        return false;
    }

    /** Settings of the command service, as on a command line. An attack with settings needs a stack of its own. */
    default List<String> commandSettings() {
        return List.of();
    }
}
