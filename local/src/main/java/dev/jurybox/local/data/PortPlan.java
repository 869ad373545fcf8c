package dev.jurybox.local.data;

import dev.jurybox.local.process.FreePorts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Seven consecutive ports. */
public record PortPlan(int base) {

    public static final int DEFAULT_BASE = 8080;
    public static final int LOWEST_BASE = 1024;
    public static final int HIGHEST_BASE = 65_535 - 6;

    /** A plan whose seven ports are all free at this moment. */
    public static PortPlan free() {
        return Stream.generate(FreePorts::free)
                .map(PortPlan::new)
                .filter(plan -> plan.uses().keySet().stream().noneMatch(FreePorts::isTaken))
                .findFirst()
                .orElseThrow();
    }

    public int command() {
        return base;
    }

    public int query() {
        return base + 1;
    }

    public int postgres() {
        return base + 2;
    }

    public int kafka() {
        return base + 3;
    }

    public int kafkaController() {
        return base + 4;
    }

    public int commandManagement() {
        return base + 5;
    }

    public int queryManagement() {
        return base + 6;
    }

    public String commandUrl() {
        return "http://127.0.0.1:" + command();
    }

    public String queryUrl() {
        return "http://127.0.0.1:" + query();
    }

    /** The origins of the pages, under both names of this machine. */
    public List<String> pageOrigins() {
        return List.of(queryUrl(), "http://localhost:" + query());
    }

    /** The addresses that pages send votes to, under the same names. */
    public List<String> commandOrigins() {
        return List.of(commandUrl(), "http://localhost:" + command());
    }

    /** What uses which port, lowest port first. */
    public Map<Integer, String> uses() {
        var uses = new TreeMap<Integer, String>();
        uses.put(command(), "the command service");
        uses.put(query(), "the query service");
        uses.put(postgres(), "PostgreSQL");
        uses.put(kafka(), "Kafka");
        uses.put(kafkaController(), "the Kafka controller");
        uses.put(commandManagement(), "the command service's management");
        uses.put(queryManagement(), "the query service's management");
        return uses;
    }
}
