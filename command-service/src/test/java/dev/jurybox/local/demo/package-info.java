/** Loads the sample catalogue into a real command service. */
@NullMarked
package dev.jurybox.local.demo;

import org.jspecify.annotations.NullMarked;
