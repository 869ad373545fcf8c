package dev.jurybox.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Every type of problem that a service answers with. Clients rely on the slug, so it never changes, even if the
 * constant is renamed. What each one means, and what to do about it, is in {@link ProblemWords}.
 */
public enum ProblemType {

    MALFORMED_REQUEST("malformed-request", "Malformed request", 400),
    UNKNOWN_PARAMETER("unknown-parameter", "Unknown parameter", 400),
    UNKNOWN_PATH("unknown-path", "Unknown path", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "Method not allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", "Not acceptable", 406),
    TOO_SLOW("too-slow", "Too slow", 408),
    URI_TOO_LONG("uri-too-long", "URI too long", 414),
    EXPECTATION_FAILED("expectation-failed", "Expectation failed", 417),
    MISDIRECTED_REQUEST("misdirected-request", "Misdirected request", 421),
    INTERNAL("internal", "Internal error", 500),
    NOT_IMPLEMENTED("not-implemented", "Not implemented", 501),
    SERVICE_UNAVAILABLE("service-unavailable", "Service unavailable", 503),
    HTTP_VERSION_NOT_SUPPORTED("http-version-not-supported", "HTTP version not supported", 505),

    MALFORMED_BODY("malformed-body", "Malformed body", 400),
    UNKNOWN_FIELD("unknown-field", "Unknown field", 400),
    JSON_LIMITS("json-limits", "Over a limit of JSON here", 400),
    BODY_TOO_LARGE("body-too-large", "Body too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "Unsupported media type", 415),
    VALIDATION("validation", "Validation failed", 422),
    ILLEGAL_CHARACTERS("illegal-characters", "Illegal characters", 422),

    UNAUTHENTICATED("unauthenticated", "Not signed in", 401),
    FORBIDDEN("forbidden", "Forbidden", 403),
    CROSS_SITE("cross-site", "Cross-site request", 403),
    SIGN_IN_TO_VOTE("sign-in-to-vote", "Sign in to vote", 403),
    SIGN_IN_UNAVAILABLE("sign-in-unavailable", "Sign-in unavailable", 503),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),

    SLUG_TAKEN("slug-taken", "Slug taken", 409),
    UNKNOWN_TOOL("unknown-tool", "Unknown tool", 404),
    TOOL_RETIRED("tool-retired", "Tool retired", 410),
    ALREADY_RETIRED("already-retired", "Already retired", 409),
    NOT_RETIRED("not-retired", "Not retired", 409),
    VOTING_CLOSED("voting-closed", "Voting closed", 409),
    VOTING_ALREADY_CLOSED("voting-already-closed", "Voting already closed", 409),
    VOTING_ALREADY_OPEN("voting-already-open", "Voting already open", 409),
    UNKNOWN_SEAT("unknown-seat", "Unknown seat", 404),
    SEAT_FILLED("seat-filled", "Seat filled", 409),
    SEAT_EMPTY("seat-empty", "Seat empty", 409),
    SAME_TOOL("same-tool", "Same tool", 422),
    UNKNOWN_COMPARISON("unknown-comparison", "Unknown comparison", 404),
    ALREADY_PUBLISHED("already-published", "Already published", 409),
    NOT_PUBLISHED("not-published", "Not published", 409),
    UNKNOWN_DRAFT("unknown-draft", "Unknown draft", 404),
    TOO_MANY_VERDICTS("too-many-verdicts", "Too many verdicts", 422),
    UNKNOWN_EVENT("unknown-event", "Unknown event", 404),
    READABLE_EVENT("readable-event", "Readable event", 409),
    NEEDED_EVENT("needed-event", "Needed event", 409),
    ALREADY_DISREGARDED("already-disregarded", "Already disregarded", 409),
    NO_REVISION("no-revision", "No revision", 428),
    STALE("stale", "Stale", 412),

    NO_KEY("no-key", "No key", 400),
    KEY_REUSED("key-reused", "Key reused", 422),
    STILL_RUNNING("still-running", "Still running", 409),
    GIVEN_UP("given-up", "Given up", 409),
    NOT_RECORDABLE("not-recordable", "Not recordable", 422),
    OVERTAKEN("overtaken", "Overtaken", 503),
    OVERLOADED("overloaded", "Overloaded", 503),
    OUTCOME_UNKNOWN("outcome-unknown", "Outcome unknown", 503),
    UNREADABLE_EVENT("unreadable-event", "Unreadable event", 503),
    STORAGE_UNAVAILABLE("storage-unavailable", "Storage unavailable", 503),

    INVALID_PAGE("invalid-page", "Invalid page", 422),
    UNKNOWN_BOARD("unknown-board", "Unknown board", 404),
    UNKNOWN_VERDICT("unknown-verdict", "Unknown verdict", 404),
    UNPUBLISHED("unpublished", "Unpublished", 410),
    NOT_YET_VISIBLE("not-yet-visible", "Not yet visible", 503),
    LOG_UNAVAILABLE("log-unavailable", "Log unavailable", 503),
    BUSY("busy", "Busy", 503),
    TOO_MANY_STREAMS("too-many-streams", "Too many streams", 429, 503),

    UNKNOWN_PROJECTION("unknown-projection", "Unknown projection", 404),
    UNKNOWN_GENERATION("unknown-generation", "Unknown generation", 404),
    UNKNOWN_SUBJECT("unknown-subject", "Unknown subject", 404),
    NOT_BY_SUBJECT("not-by-subject", "Not by subject", 422),
    NOT_PARKED("not-parked", "Not parked", 404),
    STILL_UNREADABLE("still-unreadable", "Still unreadable", 409),
    REBUILD_RUNNING("rebuild-running", "Rebuild running", 409),
    NOT_BUILDING("not-building", "Not building", 409),
    NOT_PAUSED("not-paused", "Not paused", 409),
    GENERATION_IS_LIVE("generation-is-live", "Generation is live", 409),
    NOT_EQUAL("not-equal", "Not equal", 409),
    STALE_DIFF("stale-diff", "Stale diff", 409),
    NO_DIFF("no-diff", "No diff", 404),
    NO_EARLIER_GENERATION("no-earlier-generation", "No earlier generation", 409),
    PARKED_SUBJECTS("parked-subjects", "Parked subjects", 409),
    NOT_PROMOTABLE("not-promotable", "Not promotable", 409),
    CATCHING_UP("catching-up", "Catching up", 503);

    private final String slug;
    private final String title;
    private final List<HttpStatus> statuses;

    ProblemType(String slug, String title, int... statuses) {
        this.slug = slug;
        this.title = title;
        this.statuses = Arrays.stream(statuses).mapToObj(HttpStatus::valueOf).toList();
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** The address of its page, which is the {@code type} of a problem. */
    public String path() {
        return "/problems/" + slug;
    }

    public String title() {
        return title;
    }

    /** The usual status. */
    public HttpStatus status() {
        return statuses.getFirst();
    }

    /** Every status that it is answered with. */
    public List<HttpStatus> statuses() {
        return statuses;
    }
}
