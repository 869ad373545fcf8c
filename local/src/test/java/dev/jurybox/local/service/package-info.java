@NullMarked
package dev.jurybox.local.service;

import org.jspecify.annotations.NullMarked;
