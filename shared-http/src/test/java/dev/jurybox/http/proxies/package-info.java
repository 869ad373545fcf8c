@NullMarked
package dev.jurybox.http.proxies;

import org.jspecify.annotations.NullMarked;
