package dev.jurybox.proving.bench.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** How much of a JVM's heap is live. Each measurement pauses the JVM for some tenths of a second. */
record LiveHeap(ProcessHandle jvm) {

    private static final double MIB = 1 << 20;
    private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    private static final int BYTES = 2;

    double mib() throws IOException, InterruptedException {
        var asking = new ProcessBuilder(JCMD, Long.toString(jvm.pid()), "GC.class_histogram").start();
        try (var lines = asking.inputReader(UTF_8)) {
            var total = lines.lines().filter(line -> line.startsWith("Total")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd does not print what is on the heap"));
            return Long.parseLong(total.split(" +")[BYTES]) / MIB;
        } finally {
            asking.waitFor();
        }
    }
}
