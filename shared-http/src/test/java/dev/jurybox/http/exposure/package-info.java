@NullMarked
package dev.jurybox.http.exposure;

import org.jspecify.annotations.NullMarked;
