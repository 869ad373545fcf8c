package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A voter's pseudonym on one tool. Two tools see two pseudonyms; nobody but the voter can join them. */
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
