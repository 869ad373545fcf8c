package dev.jurybox.query.security;

/** Whoever holds the operator's token. There is nothing else to know of them. */
record OperatorCaller() {}
