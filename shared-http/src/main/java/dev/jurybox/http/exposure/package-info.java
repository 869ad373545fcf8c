/** Keeps a service with an insecure configuration from starting. */
@NullMarked
package dev.jurybox.http.exposure;

import org.jspecify.annotations.NullMarked;
