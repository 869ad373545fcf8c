@NullMarked
package dev.jurybox.query.feed;

import org.jspecify.annotations.NullMarked;
