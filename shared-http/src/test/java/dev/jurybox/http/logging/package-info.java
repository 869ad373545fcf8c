@NullMarked
package dev.jurybox.http.logging;

import org.jspecify.annotations.NullMarked;
