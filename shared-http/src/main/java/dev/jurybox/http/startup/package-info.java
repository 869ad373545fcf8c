/** Keeps a service with an insecure configuration from starting. */
@NullMarked
package dev.jurybox.http.startup;

import org.jspecify.annotations.NullMarked;
