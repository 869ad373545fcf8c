/** The log as it is, for those who fetch what the topic did not bring them. */
@NullMarked
package dev.jurybox.command.log;

import org.jspecify.annotations.NullMarked;
