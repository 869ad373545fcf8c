@NullMarked
package dev.jurybox.proving.client;

import org.jspecify.annotations.NullMarked;
