@NullMarked
package dev.jurybox.query.rebuild;

import org.jspecify.annotations.NullMarked;
