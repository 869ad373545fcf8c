/** What both services ask of every request, and how they refuse one: a problem detail, whoever says no. */
@NullMarked
package dev.jurybox.http;

import org.jspecify.annotations.NullMarked;
