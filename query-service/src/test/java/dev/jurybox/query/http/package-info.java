@NullMarked
package dev.jurybox.query.http;

import org.jspecify.annotations.NullMarked;
