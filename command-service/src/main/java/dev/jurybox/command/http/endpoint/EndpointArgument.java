package dev.jurybox.command.http.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** One argument of an endpoint, which is taken from a request. */
interface EndpointArgument {

    @Nullable
    Object of(HttpServletRequest request) throws Exception;
}
