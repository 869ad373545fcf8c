package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.BoundedWait;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rebuilds of one projection, over the API for operators. */
record ProjectionApi(OperatorApi api, String projection) {

    private static final Duration ASK_AGAIN = Duration.ofMillis(250);
    private static final int ATTEMPTS = 100;
    private static final String PROJECTIONS = "/api/admin/projections";
    private static final String CATCHING_UP = "/problems/catching-up";

    /** Returns the rebuild that has begun. */
    JsonNode begin(OptionalInt rate) {
        return api.post(rebuilds(rate)).orTrouble();
    }

    /** Returns the rebuilds of all projections, which have begun. */
    static JsonNode beginAll(OperatorApi api, OptionalInt rate) {
        return api.post("/api/admin/rebuilds" + query(rate)).orTrouble().path("rebuilds");
    }

    /** Returns the what-if that has begun. */
    JsonNode beginWhatIf(OptionalInt rate, JsonNode question) {
        return api.post(rebuilds(rate), question.toString()).orMistake();
    }

    private String rebuilds(OptionalInt rate) {
        return path() + "/rebuilds" + query(rate);
    }

    private static String query(OptionalInt rate) {
        return rate.isPresent() ? "?rate=" + rate.getAsInt() : "";
    }

    /** Returns the rebuild or the what-if that is running or paused. */
    RebuildAnswer unfinished() {
        var found = generations().filter(RebuildAnswer::isUnfinished).findFirst()
                .orElseThrow(() -> new UserError(ExitCode.DIFFERENT,
                        "No rebuild of %s is running or paused.".formatted(projection)));
        return new RebuildAnswer(rebuild(found.generation()));
    }

    /** Returns the rebuild, which is paused. */
    JsonNode pause(int generation) {
        return changed(path(generation) + "/pause");
    }

    void resume(int generation) {
        changed(path(generation) + "/resume");
    }

    void changeRate(int generation, int rate) {
        changed(path(generation) + "/rate?rate=" + rate);
    }

    /** Returns what differed. */
    JsonNode rebuild(String subject) {
        return orRefusal(api.post("%s/subjects/%s/rebuild".formatted(path(), URLEncoder.encode(subject, UTF_8))));
    }

    void cancel(int generation) {
        orRefusal(api.delete(path(generation)));
    }

    private JsonNode changed(String path) {
        return orRefusal(api.post(path));
    }

    private static JsonNode orRefusal(OperatorApi.Answer answer) {
        if (!answer.isWell()) throw new UserError(ExitCode.DIFFERENT, answer.detail());
        return answer.body();
    }

    JsonNode rebuild(int generation) {
        return api.get(path(generation)).orTrouble();
    }

    JsonNode diff(int generation) {
        return api.get(diffPath(generation)).orTrouble();
    }

    String diffPath(int generation) {
        return path(generation) + "/diff";
    }

    /** The rebuilds that may be promoted, newest first. */
    List<JsonNode> built() {
        return generations()
                .filter(RebuildAnswer::isBuilt)
                .map(each -> rebuild(each.generation()))
                .filter(each -> !new RebuildAnswer(each).isWhatIf())
                .toList();
    }

    private Stream<RebuildAnswer> generations() {
        return api.get(PROJECTIONS).orTrouble().path("projections").valueStream()
                .filter(each -> each.path("name").asString().equals(projection))
                .flatMap(each -> each.path("generations").valueStream())
                .map(RebuildAnswer::new);
    }

    /** Returns the generation, which is live. */
    JsonNode promote(int generation) {
        return makeLive(path(generation) + "/promotion");
    }

    JsonNode promote(int generation, String acceptedDiff) {
        return makeLive(path(generation) + "/promotion?acceptedDiff=" + URLEncoder.encode(acceptedDiff, UTF_8));
    }

    /** Returns the generation, which is live again. */
    JsonNode rollBack() {
        return makeLive(path() + "/rollback");
    }

    private JsonNode makeLive(String path) {
        var answer = api.post(path);
        for (var attempt = 1; isCatchingUp(answer) && attempt < ATTEMPTS; attempt++) {
            BoundedWait.pause(ASK_AGAIN);
            answer = api.post(path);
        }
        return orRefusal(answer);
    }

    /** After another problem the generation may be live nonetheless, and a second rollback would undo the first. */
    private static boolean isCatchingUp(OperatorApi.Answer answer) {
        return answer.body().path("type").asString("").equals(CATCHING_UP);
    }

    private String path() {
        return PROJECTIONS + "/" + URLEncoder.encode(projection, UTF_8);
    }

    private String path(int generation) {
        return "%s/rebuilds/%d".formatted(path(), generation);
    }
}
