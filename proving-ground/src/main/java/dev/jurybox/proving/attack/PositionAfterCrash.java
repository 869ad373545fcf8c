package dev.jurybox.proving.attack;

import static dev.jurybox.proving.attack.CrashedStack.json;

import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Compares the rows in the list of tools with the position that it claims, after a crash has undone rows. */
final class PositionAfterCrash implements Attack {

    private static final int CRASHES_MIN = 3;
    private static final int CRASHES_MAX = 8;
    private static final int TOOLS_EACH = 12;
    private static final Duration REGAINED_WITHIN = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "position-after-crash";
    }

    @Override
    public String action() {
        return "kills a session of PostgreSQL as soon as rows are seen, and reads answers with their position";
    }

    @Override
    public String before() {
        return "2 of 13 crashes: a position of 94 with a total of 6, then 7; rows that were undone under X-Min-Position";
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public AttackOutcome run(AttackedStack attacked) throws Exception {
        var stack = new CrashedStack(attacked);
        var found = new Found();
        while (found.crashes < CRASHES_MIN || (found.undone == 0 && found.crashes < CRASHES_MAX))
            crash(stack, found);
        if (found.undone == 0) return CrashedStack.nothingUndone();
        return new AttackOutcome(found.broken == 0 && found.brokenReads == 0, """
                %d crashes undid %d events: %d of %d answers claimed more than they held, %d of %d under \
                X-Min-Position were neither what was written nor 503""".formatted(found.crashes, found.undone,
                found.broken, found.answers, found.brokenReads, found.reads));
    }

    private static final class Found {
        int crashes;
        long undone;
        int answers;
        int broken;
        int reads;
        int brokenReads;
    }

    private static void crash(CrashedStack stack, Found found) throws SQLException {
        var tools = ++found.crashes * TOOLS_EACH;
        var position = "";
        try (var session = stack.session()) {
            for (var tool = tools - TOOLS_EACH + 1; tool <= tools; tool++)
                position = register(stack, tool);
            await(stack, found, tools);
            found.undone += stack.crash(session);
        }
        readAt(stack, found, tools, position);
        await(stack, found, tools);
        readAt(stack, found, tools, position);
    }

    /** Reads the tool that was written last. */
    private static void readAt(CrashedStack stack, Found found, int tool, String position) {
        var answer = stack.queryAt("/api/tools/tool-%03d".formatted(tool), position);
        found.reads++;
        var isWritten = answer.statusCode() == 200 && answer.body().contains("\"Tool %d\"".formatted(tool));
        if (!isWritten && answer.statusCode() != 503) found.brokenReads++;
    }

    /** Registers a tool and returns its position, as partition-position. */
    private static String register(CrashedStack stack, int tool) {
        var receipt = stack.register("tool-%03d".formatted(tool), "Tool " + tool);
        return receipt.get("partition").asInt() + "-" + receipt.get("position").asLong();
    }

    /** The log has one event for each tool, so a list with fewer rows than its position claims is wrong. */
    private static void await(CrashedStack stack, Found found, int tools) {
        Awaitility.await().atMost(REGAINED_WITHIN).pollInterval(Duration.ofMillis(5)).until(() -> {
            var answer = stack.query("/api/tools?limit=100");
            if (answer.statusCode() != 200) return false;
            var claimed = json(answer).get("asOfPosition").asLong();
            found.answers++;
            if (json(answer).get("rows").size() < claimed) found.broken++;
            return claimed == tools && json(answer).get("rows").size() == tools;
        });
    }
}
