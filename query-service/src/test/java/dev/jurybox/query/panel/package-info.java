@NullMarked
package dev.jurybox.query.panel;

import org.jspecify.annotations.NullMarked;
