package dev.jurybox.query.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/** A T, rendered. What it was is for whoever reads the endpoints: people, and the document of the API. */
public final class RenderedResponse<T> extends ResponseEntity<byte[]> {

    RenderedResponse(byte @Nullable [] body, HttpHeaders headers, HttpStatusCode status) {
        super(body, headers, status);
    }
}
