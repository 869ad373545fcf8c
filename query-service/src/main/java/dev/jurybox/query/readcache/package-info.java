/** Caches of what is read and rendered, each valid until what it depends on changes. */
@NullMarked
package dev.jurybox.query.readcache;

import org.jspecify.annotations.NullMarked;
