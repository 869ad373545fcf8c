/** What the pages cost, and how soon a vote is seen in a browser. */
@NullMarked
package dev.jurybox.proving.bench.pages;

import org.jspecify.annotations.NullMarked;
