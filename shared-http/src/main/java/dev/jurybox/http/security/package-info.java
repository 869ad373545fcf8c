/** Authentication, and authorization by one access table per service: what the table does not name is denied. */
@NullMarked
package dev.jurybox.http.security;

import org.jspecify.annotations.NullMarked;
