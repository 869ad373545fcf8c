package dev.jurybox.query.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * A rendered T. The type parameter only documents the content, for readers of the endpoints and for the OpenAPI
 * document.
 */
public final class RenderedResponse<T> extends ResponseEntity<byte[]> {

    RenderedResponse(byte @Nullable [] body, HttpHeaders headers, HttpStatusCode status) {
        super(body, headers, status);
    }
}
