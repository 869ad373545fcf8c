package dev.jurybox.command.decider;

/** A frequent command: those that wait at the same time are decided together. */
public interface QueuedCommand extends JuryboxCommand {

    /** Commands with equal keys are decided one after the other, in the order of their arrival. */
    Object sequenceKey();
}
