package dev.jurybox.command.axon;

import java.util.List;

/** The decisions on the commands of a batch, in their order. */
record BatchedDecisions(List<BatchedDecision> decisions) {}
