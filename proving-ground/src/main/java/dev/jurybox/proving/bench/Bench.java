package dev.jurybox.proving.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Something that can be measured. */
@FunctionalInterface
public interface Bench {

    BenchReport run() throws SQLException, IOException;
}
