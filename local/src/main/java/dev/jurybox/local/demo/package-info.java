/** The sample catalogue, loaded through the same commands that any user sends. */
@NullMarked
package dev.jurybox.local.demo;

import org.jspecify.annotations.NullMarked;
