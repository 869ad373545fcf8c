@NullMarked
package dev.jurybox.query.comparison;

import org.jspecify.annotations.NullMarked;
