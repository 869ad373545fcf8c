package dev.jurybox.proving.attack;

/**
 * What the stack did when it was attacked.
 *
 * @param defended whether the stack behaved as docs/security.md says
 * @param answer what was observed, in a few words and figures
 */
public record AttackOutcome(boolean defended, String answer) {}
