package dev.jurybox.query.audit;

/** What changed: a tool is judged twice. */
enum VerdictKind {
    PANEL_VERDICT, COMMUNITY_MAJORITY
}
