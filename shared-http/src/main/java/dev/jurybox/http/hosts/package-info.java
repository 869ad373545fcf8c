/** Answers only under the configured host names, whatever name a browser has resolved to this machine. */
@NullMarked
package dev.jurybox.http.hosts;

import org.jspecify.annotations.NullMarked;
