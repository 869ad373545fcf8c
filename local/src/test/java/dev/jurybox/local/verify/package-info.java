@NullMarked
package dev.jurybox.local.verify;

import org.jspecify.annotations.NullMarked;
