package dev.jurybox.query.pages.docs;

import dev.jurybox.http.ProblemType;
import dev.jurybox.http.ProblemWords;
import java.util.stream.Collectors;

/** A type of problem and its words. */
public record ExplainedProblem(ProblemType type, ProblemWords words) {

    static ExplainedProblem of(ProblemType type) {
        return new ExplainedProblem(type, ProblemWords.of(type));
    }

    public String statuses() {
        return type.statuses().stream().map(status -> Integer.toString(status.value()))
                .collect(Collectors.joining(", "));
    }
}
