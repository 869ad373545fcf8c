package dev.jurybox.proving.bench;

import java.util.Map;

/** What a benchmark found, for programs and for people. */
public interface BenchReport {

    Map<String, Object> json();

    String table();
}
