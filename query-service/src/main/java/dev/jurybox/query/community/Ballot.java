package dev.jurybox.query.community;

/** The key of one voter's ballot on one tool. */
record Ballot(String tool, String voter) implements Comparable<Ballot> {

    @Override
    public int compareTo(Ballot other) {
        var byTool = tool.compareTo(other.tool);
        return byTool == 0 ? voter.compareTo(other.voter) : byTool;
    }
}
