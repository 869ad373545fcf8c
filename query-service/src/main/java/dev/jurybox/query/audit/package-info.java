/** Why a verdict changed, and when: the panel's verdicts and the crowd's majorities, change by change. */
@NullMarked
package dev.jurybox.query.audit;

import org.jspecify.annotations.NullMarked;
