/** An HTTP client that leaves the machine to the service it measures: one thread, prepared bytes and little parsing. */
@NullMarked
package dev.jurybox.proving.client;

import org.jspecify.annotations.NullMarked;
