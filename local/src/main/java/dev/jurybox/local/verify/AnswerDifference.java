package dev.jurybox.local.verify;

/**
 * A value of an answer that differs from the recount.
 *
 * @param where which answer, and which part of it
 * @param expected what the recount gives
 * @param found what was answered
 */
public record AnswerDifference(String where, String expected, String found) {}
