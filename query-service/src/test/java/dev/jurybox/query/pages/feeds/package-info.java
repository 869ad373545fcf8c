@NullMarked
package dev.jurybox.query.pages.feeds;

import org.jspecify.annotations.NullMarked;
