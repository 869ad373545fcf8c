package dev.jurybox.query.http;

import dev.jurybox.http.json.InvalidJson;
import dev.jurybox.http.json.JsonText;
import dev.jurybox.http.json.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests. Answers of other services are read leniently, because these may be newer. */
@Component
class RequestDocumentConverter extends AbstractHttpMessageConverter<RequestDocument> {

    private static final int BYTES_MAX = 16 << 20;

    private final JsonMapper json = json();
    private final JsonText text = new JsonText(json);

    RequestDocumentConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    private static JsonMapper json() {
        var bounded = JsonFactory.builder();
        StrictJson.withinBounds(bounded);
        var mapper = JsonMapper.builder(bounded.build());
        StrictJson.strictly(mapper);
        return mapper.build();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return RequestDocument.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected RequestDocument readInternal(Class<? extends RequestDocument> type, HttpInputMessage message)
            throws IOException {
        var body = message.getBody().readNBytes(BYTES_MAX + 1);
        if (body.length > BYTES_MAX) throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        text.check(body);
        try {
            var document = json.readValue(body, type);
            if (document == null) throw refused(InvalidJson.malformed(), null);
            return document;
        } catch (JacksonException e) {
            throw refused(InvalidJson.in(e), e);
        }
    }

    private static ErrorResponseException refused(ProblemDetail problem, @Nullable JacksonException cause) {
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, cause);
    }

    @Override
    protected void writeInternal(RequestDocument document, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("documents of requests are only read");
    }
}
