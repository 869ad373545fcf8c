/** Generates and checks the OpenAPI document of a service: words from the Javadoc, problems from the catalogue. */
@NullMarked
package dev.jurybox.http.openapi;

import org.jspecify.annotations.NullMarked;
