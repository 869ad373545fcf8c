package dev.jurybox.local.demo;

import dev.jurybox.events.Choice;

/** A vote of a numbered voter. The same number is the same voter in every load. */
record SampleVote(String tool, int voter, Choice choice) {

    String line() {
        return "{\"tool\":\"%s\",\"voter\":\"demo-voter-%d\",\"choice\":\"%s\"}".formatted(tool, voter, choice);
    }
}
