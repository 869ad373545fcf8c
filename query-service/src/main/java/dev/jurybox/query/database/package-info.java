/** The connection to the views database: its locks, which commits are synchronous, and how a crash is detected. */
@NullMarked
package dev.jurybox.query.database;

import org.jspecify.annotations.NullMarked;
