package dev.jurybox.query.community;

/** The rules by which a tool's crowd is declared to have a majority. A generation is counted by the same ones throughout. */
enum MajorityRules {

    /** The larger side, from the first vote on. Generations that were built before the second rules go on by them. */
    PLAIN(1) {
        @Override
        Majority declare(Majority declared, VoteCount count) {
            return count.largerSide();
        }
    },

    /**
     * A side is declared at five votes with a lead of three and 55 % of them, and stays declared until the other side is,
     * or fewer than three votes are left. One ballot moves a lead by two at most, and two ballots by four: neither is
     * enough to go from one declaration to another and back.
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

    /** Of a generation that is built from now on. */
    static final MajorityRules CURRENT = STEADY;

    private final int version;

    MajorityRules(int version) {
        this.version = version;
    }

    /** @param declared the majority before the vote that made the count what it is */
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
