package dev.jurybox.local.demo;

import org.jspecify.annotations.Nullable;

/** A comparison of two sample tools. */
record SamplePair(String left, String right, @Nullable String headline) {

    String id() {
        return left + "-vs-" + right;
    }
}
