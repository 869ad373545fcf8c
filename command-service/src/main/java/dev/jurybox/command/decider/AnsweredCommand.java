package dev.jurybox.command.decider;

/**
 * What a {@link Decider} decides.
 *
 * @param <A> what the sender gets beside the position of the events
 */
public interface AnsweredCommand<A> {}
