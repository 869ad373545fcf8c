/** An HTTP client that leaves the machine to what it measures: one thread, bytes made beforehand, little parsing. */
@NullMarked
package dev.jurybox.proving.client;

import org.jspecify.annotations.NullMarked;
