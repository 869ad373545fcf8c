/** Who may ask for what: reading is for everybody, one's own votes for whoever cast them, the rest for the operator. */
@NullMarked
package dev.jurybox.query.security;

import org.jspecify.annotations.NullMarked;
