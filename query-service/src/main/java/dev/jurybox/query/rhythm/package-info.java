/** What is done again and again, each on a thread of its own, so that none keeps another waiting. */
@NullMarked
package dev.jurybox.query.rhythm;

import org.jspecify.annotations.NullMarked;
