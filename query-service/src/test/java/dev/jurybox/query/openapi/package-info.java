/** The API as an OpenAPI document, generated from the endpoints. */
@NullMarked
package dev.jurybox.query.openapi;

import org.jspecify.annotations.NullMarked;
