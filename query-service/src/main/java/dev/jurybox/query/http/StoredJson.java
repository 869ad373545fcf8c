package dev.jurybox.query.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A T as JSON that is returned as it was stored, byte for byte. The type parameter only documents the content, for
 * readers of the endpoints and for the OpenAPI document.
 */
public record StoredJson<T>(@JsonRawValue @JsonValue String text) {}
