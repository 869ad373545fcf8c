package dev.jurybox.query.audit;

/** What changed: a tool is judged twice. */
enum What {
    PANEL_VERDICT, COMMUNITY_MAJORITY
}
