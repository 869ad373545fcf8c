/** One PostgreSQL and one broker that all test JVMs of a build share, and the process that ends them. */
@NullMarked
package dev.jurybox.local.testing;

import org.jspecify.annotations.NullMarked;
