@NullMarked
package dev.jurybox.http.hosts;

import org.jspecify.annotations.NullMarked;
