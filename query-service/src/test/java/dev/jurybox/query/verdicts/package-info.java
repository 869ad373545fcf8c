@NullMarked
package dev.jurybox.query.verdicts;

import org.jspecify.annotations.NullMarked;
