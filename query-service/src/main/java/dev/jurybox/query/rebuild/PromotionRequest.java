package dev.jurybox.query.rebuild;

import dev.jurybox.query.http.InvalidParameterException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows of the generation that is to be promoted.
 *
 * @param force promotes it even if its diff is not accepted, or if there is none
 * @param acceptedDiff the digest of the diff that the operator accepts; null if none is accepted
 */
public record PromotionRequest(boolean force, @Nullable String acceptedDiff) {

    /** Promotes only what needs no acceptance, such as what changes nothing or was live before. */
    static final PromotionRequest WITHOUT_ACCEPTANCE = new PromotionRequest(false, null);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public PromotionRequest {
        if (acceptedDiff != null && !DIGEST.matcher(acceptedDiff).matches()) {
            throw new InvalidParameterException("acceptedDiff",
                    "must be the digest of a diff: 64 digits and letters from a to f");
        }
    }
}
