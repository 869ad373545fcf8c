package dev.jurybox.command.dispatch;

import dev.jurybox.command.decider.QueuedCommand;

/** A command on a ballot. */
record TestVote(String ballot, int number) implements QueuedCommand {

    static TestVote on(String ballot) {
        return new TestVote(ballot, 0);
    }

    @Override
    public String type() {
        return "TestVote";
    }

    @Override
    public String subject() {
        return ballot;
    }

    @Override
    public Object sequenceKey() {
        return ballot;
    }
}
