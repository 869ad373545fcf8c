@NullMarked
package dev.jurybox.query.audit;

import org.jspecify.annotations.NullMarked;
