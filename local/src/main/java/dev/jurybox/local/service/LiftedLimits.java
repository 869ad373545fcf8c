package dev.jurybox.local.service;

import java.util.List;
import java.util.stream.Stream;

/** Settings of a command service under load: all clients share one address, and no limit is to refuse them. */
public final class LiftedLimits {

    public static final List<String> SETTINGS = Stream
            .of("votes-per-voter", "votes-per-address", "voters-per-address", "votes-per-tool", "questions-per-address",
                    "votes-per-address-and-tool", "changes-per-ballot", "lines-per-collector")
            .flatMap(limit -> Stream.of("burst", "per-minute").map(word -> limit + "." + word))
            .map("--jurybox.limits.%s=1000000000"::formatted)
            .toList();

    private LiftedLimits() {}
}
