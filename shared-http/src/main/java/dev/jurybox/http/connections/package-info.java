/** Limits what one client can hold of a port's connections: how many, how long without a request, and how slowly. */
@NullMarked
package dev.jurybox.http.connections;

import org.jspecify.annotations.NullMarked;
