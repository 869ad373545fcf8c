/** Why and when verdicts changed: the history of the panel's verdicts and of the community's majorities. */
@NullMarked
package dev.jurybox.query.verdicts;

import org.jspecify.annotations.NullMarked;
