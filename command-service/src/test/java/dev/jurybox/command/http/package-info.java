@NullMarked
package dev.jurybox.command.http;

import org.jspecify.annotations.NullMarked;
