package dev.jurybox.local.cli;

import dev.jurybox.local.archive.ProgressListener;
import dev.jurybox.local.verify.RecountProgress;

/** Shows on standard error how far an export or import is, and how fast. */
final class ArchiveProgress implements ProgressListener {

    private final ProgressBar bar = ProgressBar.here();
    private final long begun = System.nanoTime();

    @Override
    public void reached(long position, long last) {
        bar.show(RecountProgress.of(position, last, System.nanoTime() - begun));
        if (position == last) bar.end();
    }
}
