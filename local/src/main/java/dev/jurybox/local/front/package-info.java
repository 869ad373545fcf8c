/** What the words of the command line do, in the terminal of the person who typed them. */
@NullMarked
package dev.jurybox.local.front;

import org.jspecify.annotations.NullMarked;
