/**
 * What {@code CONTRIBUTING.md} lists for a new board and a new projection, and nothing else. The package is not below
 * that of the service, so that only {@link dev.jurybox.recipe.RecipeTest} starts it.
 */
@NullMarked
package dev.jurybox.recipe;

import org.jspecify.annotations.NullMarked;
