/** Reads request bodies: bounded, strict and with an answer that names the field that is wrong. */
@NullMarked
package dev.jurybox.command.http.json;

import org.jspecify.annotations.NullMarked;
