package dev.jurybox.query.http;

/** A JSON document that a request sends. It is parsed strictly, and within a length. */
public interface RequestDocument {}
