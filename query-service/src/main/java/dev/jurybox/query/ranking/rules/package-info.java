/** Who stands before whom, and how sure that is: figures in, figures out. */
@NullMarked
package dev.jurybox.query.ranking.rules;

import org.jspecify.annotations.NullMarked;
