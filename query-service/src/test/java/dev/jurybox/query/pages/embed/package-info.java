@NullMarked
package dev.jurybox.query.pages.embed;

import org.jspecify.annotations.NullMarked;
