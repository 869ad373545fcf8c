package dev.jurybox.query.community;

/** The rules for declaring the community's majority on a tool. A generation is counted by the same rules throughout. */
enum MajorityRules {

    /** The larger side, from the first vote on. Generations built before version 2 continue with these rules. */
    PLAIN(1) {
        @Override
        Majority declare(Majority declared, VoteCount count) {
            return count.largerSide();
        }
    },

    /**
     * A side is declared at five votes with a lead of three and 55 % of them, and stays declared until the other side
     * is, or fewer than three votes are left. One ballot changes a lead by at most two, and two ballots by four:
     * neither is enough to go from one declaration to the other and back.
     */
    STEADY(2) {
        @Override
        Majority declare(Majority declared, VoteCount count) {
            if (count.total() < VOTES_LEFT_MIN) return Majority.NONE;
            if (leads(count.ship(), count.skip())) return Majority.SHIP;
            if (leads(count.skip(), count.ship())) return Majority.SKIP;
            return declared;
        }
    };

    private static final int VOTES_MIN = 5;
    private static final int VOTES_LEFT_MIN = 3;
    private static final int LEAD_MIN = 3;
    private static final int PERCENT_MIN = 55;

    /** The rules of newly built generations. */
    static final MajorityRules CURRENT = STEADY;

    private final int version;

    MajorityRules(int version) {
        this.version = version;
    }

    /** @param declared the majority before the vote that led to this count */
    abstract Majority declare(Majority declared, VoteCount count);

    int version() {
        return version;
    }

    static MajorityRules of(int version) {
        for (var rules : values()) {
            if (rules.version == version) return rules;
        }
        throw new IllegalStateException("There are no majority rules " + version + ".");
    }

    private static boolean leads(long side, long other) {
        var votes = side + other;
        return votes >= VOTES_MIN && side - other >= LEAD_MIN && 100 * side >= PERCENT_MIN * votes;
    }
}
