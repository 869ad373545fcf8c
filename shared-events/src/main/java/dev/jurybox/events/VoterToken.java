package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A voter's pseudonym on one tool. It differs from tool to tool, and only the voter can link the pseudonyms. */
public record VoterToken(@JsonValue String value) {

    @JsonCreator
    public VoterToken {
        if (value.isBlank()) throw new IllegalArgumentException("a voter token is never blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
