/** How often one voter may ask for what costs more the more tools there are. */
@NullMarked
package dev.jurybox.query.limits;

import org.jspecify.annotations.NullMarked;
