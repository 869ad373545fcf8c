@NullMarked
package dev.jurybox.http.connections;

import org.jspecify.annotations.NullMarked;
