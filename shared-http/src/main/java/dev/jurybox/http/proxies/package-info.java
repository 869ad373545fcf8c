/** Believes what a proxy says of its client, if an operator named that proxy. */
@NullMarked
package dev.jurybox.http.proxies;

import org.jspecify.annotations.NullMarked;
