/** The OpenAPI document of the API, generated from the endpoints. */
@NullMarked
package dev.jurybox.command.openapi;

import org.jspecify.annotations.NullMarked;
