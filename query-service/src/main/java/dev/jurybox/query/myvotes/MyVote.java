package dev.jurybox.query.myvotes;

import dev.jurybox.events.Choice;

/** A voter's current vote on a tool. */
public record MyVote(String tool, Choice choice) {}
