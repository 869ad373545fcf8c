package dev.jurybox.command.http.json;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.StandardProblem;
import dev.jurybox.http.json.InvalidJson;
import dev.jurybox.http.json.JsonText;
import jakarta.validation.Validator;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of JSON, each as strictly as if it were a request body. */
@Component
public class JsonLines {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final JsonMapper json;
    private final JsonText text;
    private final Validator validator;

    JsonLines(JsonMapper json, Validator validator) {
        this.json = json;
        this.text = new JsonText(json);
        this.validator = validator;
    }

    public <T> T read(byte[] line, Class<T> type, int bytesMax) {
        if (line.length > bytesMax) throw refused(StandardProblem.of(CONTENT_TOO_LARGE.value()));
        text.check(line);
        var read = parse(line, type);
        var violations = validator.validate(read);
        if (!violations.isEmpty()) throw refused(InvalidInput.in(violations));
        return read;
    }

    private <T> T parse(byte[] line, Class<T> type) {
        try {
            var read = json.readValue(line, type);
            if (read != null) return read;
        } catch (JacksonException e) {
            throw refused(InvalidJson.in(e));
        }
        throw refused(InvalidJson.malformed());
    }

    private static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }
}
