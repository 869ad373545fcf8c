/** Commands on the rules that verdicts and ranks are computed with. */
@NullMarked
package dev.jurybox.command.ranking;

import org.jspecify.annotations.NullMarked;
