package dev.jurybox.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The sample tools and comparisons, read from resources. */
record SampleCatalogue(List<SampleTool> tools, List<SamplePair> comparisons) {

    /** The tools that the sample had first. They were voted on before voters had the stable ids of a collector. */
    private static final String FIRST_TOOLS = "models";
    private static final List<String> MORE_TOOLS = List.of(
            "developer-tools", "ai-coding-agents", "databases", "observability");

    private record ToolFile(List<SampleTool> tools) {}

    private record PairFile(List<SamplePair> comparisons) {}

    static SampleCatalogue read() {
        var tools = Stream.concat(Stream.of(FIRST_TOOLS), MORE_TOOLS.stream())
                .flatMap(name -> read(name, ToolFile.class).tools().stream())
                .toList();
        return new SampleCatalogue(tools, read("comparisons", PairFile.class).comparisons());
    }

    static List<SampleTool> firstTools() {
        return read(FIRST_TOOLS, ToolFile.class).tools();
    }

    List<String> seats() {
        return tools.stream().flatMap(tool -> tool.panel().keySet().stream()).distinct().toList();
    }

    int reviews() {
        return tools.stream().mapToInt(tool -> tool.panel().size()).sum();
    }

    int votes() {
        return tools.stream().mapToInt(tool -> tool.firstVotes().size() + tool.changedVotes().size()).sum();
    }

    int laterChanges() {
        return tools.stream().map(SampleTool::later).filter(Objects::nonNull).mapToInt(SampleSequel::changes).sum();
    }

    private static <T> T read(String name, Class<T> type) {
        try (var json = SampleCatalogue.class.getResourceAsStream("/demo/%s.json".formatted(name))) {
            return new JsonMapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
