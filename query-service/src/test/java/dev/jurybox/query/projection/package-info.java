@NullMarked
package dev.jurybox.query.projection;

import org.jspecify.annotations.NullMarked;
