@NullMarked
package dev.jurybox.query.security;

import org.jspecify.annotations.NullMarked;
