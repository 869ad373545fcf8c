package dev.jurybox.command.panel;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A review as a reviewer submits it.
 *
 * @param score from 0 to 100
 * @param recommendation whether to ship with the tool, whatever the score
 * @param text the reasons, in plain text
 */
record NewReview(
        @NotNull @Min(0) @Max(Review.SCORE_MAX) Integer score,
        @NotNull Choice recommendation,
        @NotBlank @PlainText @Size(max = 10_000) String text) {

    Review toReview() {
        return new Review(score, recommendation, text);
    }
}
