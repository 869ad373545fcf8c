/** The two services as separate processes: how they are started and when they are ready. */
@NullMarked
package dev.jurybox.local.service;

import org.jspecify.annotations.NullMarked;
