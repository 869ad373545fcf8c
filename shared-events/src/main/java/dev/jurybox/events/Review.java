package dev.jurybox.events;

/** What one reviewer says. The recommendation is theirs to state, and never follows from the score. */
public record Review(int score, Choice recommendation, String text) {

    public static final int SCORE_MAX = 100;

    private static final int GOOD = 70;
    private static final int POOR = 50;

    public Review {
        if (score < 0 || score > SCORE_MAX) throw new IllegalArgumentException("not a score: " + score);
    }

    /** Worth a second look by an editor. It is not refused. */
    public boolean contradictory() {
        return switch (recommendation) {
            case SHIP -> score < POOR;
            case SKIP -> score >= GOOD;
        };
    }
}
