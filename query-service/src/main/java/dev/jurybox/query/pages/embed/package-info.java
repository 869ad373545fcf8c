/** What other sites show: badges, comparisons in a frame, and the cards of links. */
@NullMarked
package dev.jurybox.query.pages.embed;

import org.jspecify.annotations.NullMarked;
