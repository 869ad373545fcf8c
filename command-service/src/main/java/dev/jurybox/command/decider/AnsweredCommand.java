package dev.jurybox.command.decider;

/**
 * A command, by what its sender is answered. It is decided by a {@link Decider}.
 *
 * @param <A> what the sender gets beside the position of the events
 */
public interface AnsweredCommand<A> {}
