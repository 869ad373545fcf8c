/** The topic as an AsyncAPI document, made from the events and held against what is really sent. */
@NullMarked
package dev.jurybox.command.asyncapi;

import org.jspecify.annotations.NullMarked;
