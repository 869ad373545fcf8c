/**
 * The AsyncAPI document of the topic, generated from the events and validated against records that were really sent.
 */
@NullMarked
package dev.jurybox.command.asyncapi;

import org.jspecify.annotations.NullMarked;
