/** The endpoints for operators: projections, rebuilds and parked subjects. */
@NullMarked
package dev.jurybox.query.rebuild.admin;

import org.jspecify.annotations.NullMarked;
