package dev.jurybox.local.secrets;

import static java.util.stream.Collectors.joining;

/** The keys that turn voters into pseudonyms. With other keys beside the same votes, every voter is a new one. */
public record VoterKeys(Secrets secrets) {

    /** A hash by which two stacks can be compared. It gives away nothing, because keys are random and long. */
    public String fingerprint() {
        return Secrets.sha256(Secrets.KEYS.stream().map(key -> key + "=" + secrets.read(key)).collect(joining("\n")));
    }
}
