package dev.jurybox.proving.attack;

import static dev.jurybox.proving.attack.CrashedStack.json;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Holds what the list of tools contains against the position that it claims, after rows were undone by a crash. */
final class PositionAfterCrash implements Attack {

    private static final int CRASHES = 3;
    private static final int TOOLS_EACH = 25;
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
        for (var crash = 1; crash <= CRASHES; crash++) {
            var tools = crash * TOOLS_EACH;
            for (var tool = tools - TOOLS_EACH + 1; tool <= tools; tool++)
                register(stack, tool);
            await(stack, found, tools);
            stack.crash();
            await(stack, found, tools);
        }
        return new AttackOutcome(found.broken == 0, "%d crashes: %d of %d answers claimed more than they held"
                .formatted(CRASHES, found.broken, found.answers));
    }

    private static final class Found {
        int answers;
        int broken;
    }

    private static void register(CrashedStack stack, int tool) {
        var body = """
                {"name":"Tool %1$d","category":"Attack","tagline":"T","description":"D","entry":"FREE",\
                "pricing":"P","tool":"tool-%1$03d"}""".formatted(tool);
        var answer = stack.command("POST", "/api/tools", body);
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException("no tool: " + answer.body());
    }

    /** The log has one event for each tool. */
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
