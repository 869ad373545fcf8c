package dev.jurybox.command.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.command.dispatch.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The result of one line: its receipt, or the problem if there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(long line, int status, @Nullable Receipt receipt, @Nullable ProblemDetail problem) {

    static LineResult of(long line, Receipt receipt) {
        return new LineResult(line, HttpStatus.OK.value(), receipt, null);
    }

    static LineResult of(long line, ProblemDetail problem) {
        return new LineResult(line, problem.getStatus(), null, problem);
    }
}
