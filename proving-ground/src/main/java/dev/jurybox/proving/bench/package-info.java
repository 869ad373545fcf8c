/** Speed, measured side by side in one run on one server: ratios, never bare times. */
@NullMarked
package dev.jurybox.proving.bench;

import org.jspecify.annotations.NullMarked;
