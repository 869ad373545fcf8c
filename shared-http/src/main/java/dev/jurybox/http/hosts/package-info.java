/** Answers only under the host names an operator knows of, whatever a browser was made to resolve to this machine. */
@NullMarked
package dev.jurybox.http.hosts;

import org.jspecify.annotations.NullMarked;
