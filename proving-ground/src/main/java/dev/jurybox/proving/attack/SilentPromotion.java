package dev.jurybox.proving.attack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Promotes another generation while one page is open, and before another one reconnects. */
final class SilentPromotion implements Attack {

    private static final String REBUILDS = "/api/admin/projections/community-tally/rebuilds";
    private static final Pattern LOCATION = Pattern.compile("(?i)location: (\\S+)");
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public String name() {
        return "silent-promotion";
    }

    @Override
    public String action() {
        return "promotes a rebuilt generation while a stream is open, and resumes another by an id from before";
    }

    @Override
    public String before() {
        return "neither stream was notified: both pages showed what the old generation said";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        try (var open = StreamAttempt.open(stack, "127.0.0.1", "GET", "")) {
            open.reads("event: position");
            var before = open.lastId();
            var promoted = promote(stack);
            var notified = open.reads("event: reload");
            var resumed = isReloaded(stack, before);
            var again = isReloaded(stack, open.lastId());
            return new AttackOutcome(promoted == 200 && notified && resumed && !again,
                    "promotion %d; open stream %s, resumed stream %s, resumed by its new id %s".formatted(
                            promoted, word(notified), word(resumed), word(again)));
        }
    }

    private static boolean isReloaded(AttackedStack stack, String lastId) throws IOException {
        try (var resumed = StreamAttempt.open(stack, "127.0.0.1", "GET", "Last-Event-ID: " + lastId + "\r\n")) {
            return resumed.reads("data: {}") && resumed.text().contains("event: reload");
        }
    }

    private static int promote(AttackedStack stack) throws IOException, InterruptedException {
        var begun = LOCATION.matcher(administer(stack, "POST", REBUILDS));
        if (!begun.find()) throw new IOException("no rebuild was begun");
        var build = requireNonNull(begun.group(1));
        var deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (administer(stack, "GET", build).contains("BUILDING") && Instant.now().isBefore(deadline))
            Thread.sleep(250);
        return Integer.parseInt(administer(stack, "POST", build + "/promotion").substring(9, 12));
    }

    private static String administer(AttackedStack stack, String method, String path) throws IOException {
        return stack.send("127.0.0.1", stack.ports().query(), """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: Bearer %s\r
                \r
                """.formatted(method, path, stack.secrets().operatorToken()));
    }

    private static String word(boolean reload) {
        return reload ? "reload" : "nothing";
    }
}
