package dev.jurybox.proving.bench;

/** Lines of figures, each compared with a yardstick. */
public final class FigureTable {

    private final LoadResult yardstick;
    private final StringBuilder text = new StringBuilder();

    public FigureTable(String beside, LoadResult yardstick) {
        this.yardstick = yardstick;
        line("%-42s %10s %9s %9s %8s".formatted("", "per second", "p50 ms", "p99 ms", beside));
    }

    public void row(String what, LoadResult loadResult) {
        line("%-42s %,10.0f %9.2f %9.2f %8.2f".formatted(
                what, loadResult.perSecond(), loadResult.p50Millis(), loadResult.p99Millis(),
                loadResult.beside(yardstick)));
    }

    public void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
