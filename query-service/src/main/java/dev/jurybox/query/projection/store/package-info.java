/** The tables that belong to every projection: its generations, checkpoints, positions of subjects and parked subjects. */
@NullMarked
package dev.jurybox.query.projection.store;

import org.jspecify.annotations.NullMarked;
