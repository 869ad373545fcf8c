/** Who calls, and whether they may: one table a service, and nothing that it does not name. */
@NullMarked
package dev.jurybox.http.security;

import org.jspecify.annotations.NullMarked;
