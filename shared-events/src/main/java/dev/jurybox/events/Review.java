package dev.jurybox.events;

/**
 * The review of one panel member. The reviewer states the recommendation; it does not follow from the score.
 *
 * @param score from 0 to 100
 * @param recommendation whether to ship with the tool
 * @param text the reasons, in plain text
 */
public record Review(int score, Choice recommendation, String text) {

    public static final int SCORE_MAX = 100;

    private static final int GOOD = 70;
    private static final int POOR = 50;

    public Review {
        if (score < 0 || score > SCORE_MAX) throw new IllegalArgumentException("not a score: " + score);
    }

    /** Whether recommendation and score contradict each other: valid, but an editor should look at the review. */
    public boolean contradictory() {
        return switch (recommendation) {
            case SHIP -> score < POOR;
            case SKIP -> score >= GOOD;
        };
    }
}
