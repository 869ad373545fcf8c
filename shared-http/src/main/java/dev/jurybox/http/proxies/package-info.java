/** Trusts forwarded headers from configured proxies only. */
@NullMarked
package dev.jurybox.http.proxies;

import org.jspecify.annotations.NullMarked;
