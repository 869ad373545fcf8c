@NullMarked
package dev.jurybox.http;

import org.jspecify.annotations.NullMarked;
