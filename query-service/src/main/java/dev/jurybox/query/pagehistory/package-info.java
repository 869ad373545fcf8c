/** What the pages of tools and comparisons showed at any past position, besides counts of votes. */
@NullMarked
package dev.jurybox.query.pagehistory;

import org.jspecify.annotations.NullMarked;
