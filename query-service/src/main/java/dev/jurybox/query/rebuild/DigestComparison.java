package dev.jurybox.query.rebuild;

/** Two generations that had read the same events, each as a digest of its rows. */
record DigestComparison(int live, String liveDigest, String digest) {}
