@NullMarked
package dev.jurybox.query.ranking.rules;

import org.jspecify.annotations.NullMarked;
