/** The connection to the views database: which commits wait for its disk, and how a crash of it is detected. */
@NullMarked
package dev.jurybox.query.database;

import org.jspecify.annotations.NullMarked;
