package dev.jurybox.proving.bench;

import java.util.Map;

/** The result of a benchmark, for programs and for people. */
public interface BenchReport {

    Map<String, Object> json();

    String table();
}
