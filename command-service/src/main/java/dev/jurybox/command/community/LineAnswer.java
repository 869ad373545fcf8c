package dev.jurybox.command.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.command.http.Failures;
import dev.jurybox.command.http.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What became of one line: its receipt, or why there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineAnswer(long line, int status, @Nullable Receipt receipt, @Nullable ProblemDetail problem) {

    static LineAnswer of(long line, Receipt receipt) {
        return new LineAnswer(line, HttpStatus.OK.value(), receipt, null);
    }

    static LineAnswer of(long line, Throwable failure) {
        var problem = Failures.problemOf(failure);
        return new LineAnswer(line, problem.getStatus(), null, problem);
    }
}
