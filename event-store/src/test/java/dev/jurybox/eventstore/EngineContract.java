package dev.jurybox.eventstore;

/** What every user of Axon's EventStorageEngine relies on, whichever implementation it is. */
interface EngineContract extends SourcingRules, AppendingRules, ConflictRules, StreamingRules {}
