/** The sample catalogue, loaded through the same commands that people use. */
@NullMarked
package dev.jurybox.local.demo;

import org.jspecify.annotations.NullMarked;
