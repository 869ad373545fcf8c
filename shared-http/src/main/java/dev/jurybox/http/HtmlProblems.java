package dev.jurybox.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ProblemDetail;

/** Writes problems as pages, for browsers. A service that has pages has a bean of this kind. */
public interface HtmlProblems {

    /** Writes headers and body; the status is set already. */
    void write(HttpServletResponse response, ProblemDetail problem) throws IOException;
}
