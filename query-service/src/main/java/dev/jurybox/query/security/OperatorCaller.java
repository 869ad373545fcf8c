package dev.jurybox.query.security;

/** The holder of the operator's token, of which nothing else is known. */
record OperatorCaller() {}
