/** The command side's log, asked over HTTP: where it ends, and what the topic did not bring. */
@NullMarked
package dev.jurybox.query.log;

import org.jspecify.annotations.NullMarked;
