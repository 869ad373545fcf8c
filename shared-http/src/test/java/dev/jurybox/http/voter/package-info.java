@NullMarked
package dev.jurybox.http.voter;

import org.jspecify.annotations.NullMarked;
