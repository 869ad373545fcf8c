/** An Axon Framework 5 event storage engine on plain PostgreSQL: tags, dense positions, group commit. */
@NullMarked
package dev.jurybox.eventstore;

import org.jspecify.annotations.NullMarked;
