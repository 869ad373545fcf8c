/** The connection to the views database: which commits are synchronous, and how a crash of the database is detected. */
@NullMarked
package dev.jurybox.query.database;

import org.jspecify.annotations.NullMarked;
