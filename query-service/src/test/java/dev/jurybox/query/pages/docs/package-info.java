/** Tests of the documentation. */
@NullMarked
package dev.jurybox.query.pages.docs;

import org.jspecify.annotations.NullMarked;
