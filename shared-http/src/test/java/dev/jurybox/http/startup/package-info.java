@NullMarked
package dev.jurybox.http.startup;

import org.jspecify.annotations.NullMarked;
