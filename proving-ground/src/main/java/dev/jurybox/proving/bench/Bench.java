package dev.jurybox.proving.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A benchmark that can be run. */
@FunctionalInterface
public interface Bench {

    BenchReport run() throws SQLException, IOException;
}
