package dev.jurybox.query.verdicts;

/** What changed. A tool is judged twice, by the panel and by the community. */
public enum VerdictKind {
    PANEL_VERDICT, COMMUNITY_MAJORITY
}
