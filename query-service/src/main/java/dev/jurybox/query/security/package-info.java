/** Access rules: reads are public, a voter's own votes are for that voter, and the rest is for the operator. */
@NullMarked
package dev.jurybox.query.security;

import org.jspecify.annotations.NullMarked;
