@NullMarked
package dev.jurybox.query;

import org.jspecify.annotations.NullMarked;
