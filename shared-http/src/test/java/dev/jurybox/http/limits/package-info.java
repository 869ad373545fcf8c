@NullMarked
package dev.jurybox.http.limits;

import org.jspecify.annotations.NullMarked;
