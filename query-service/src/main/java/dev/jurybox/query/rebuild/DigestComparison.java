package dev.jurybox.query.rebuild;

/** The digests of the live generation and of another one, taken after both had read the same events. */
record DigestComparison(int live, String liveDigest, String digest) {}
