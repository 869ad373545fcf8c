/** What tests start: one PostgreSQL and one broker that all test JVMs of a build share, the process that ends them, and a whole stack. */
@NullMarked
package dev.jurybox.local.testing;

import org.jspecify.annotations.NullMarked;
