package dev.jurybox.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The headers of a record on the topic: CloudEvents in binary mode, and the chain of positions in a partition. */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String TYPE = "ce_type";
    public static final String POSITION = "position";
    public static final String PREVIOUS_POSITION = "previousPosition";
    public static final String REVISION = "revision";
    public static final String COMMAND_ID = "commandId";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";
    public static final String ACTOR = "actor";
    public static final String RULES_VERSION = "rulesVersion";
    /** HMAC-SHA256 of the record, made by the relay, as base64url; see {@link RecordContent}. */
    public static final String MAC = "mac";
    /** The id of the key that {@link #MAC} was made with. */
    public static final String MAC_KEY = "macKey";

    /** A header's index in this list identifies it in the MAC, so new names must be appended at the end. */
    public static final List<String> NAMES = List.of(
            ID, SOURCE, SPEC_VERSION, SUBJECT, TIME, TYPE, POSITION, PREVIOUS_POSITION, REVISION, COMMAND_ID,
            CORRELATION_ID, CAUSATION_ID, ACTOR, RULES_VERSION, MAC, MAC_KEY);

    private static final Map<String, Integer> INDEXES = IntStream.range(0, NAMES.size()).boxed()
            .collect(Collectors.toMap(NAMES::get, index -> index));

    private EventHeaders() {}

    /** The index of a name in {@link #NAMES}; -1 if the header is one of other software. */
    public static int indexOf(String name) {
        return INDEXES.getOrDefault(name, -1);
    }
}
