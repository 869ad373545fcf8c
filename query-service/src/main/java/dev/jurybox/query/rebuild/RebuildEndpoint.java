package dev.jurybox.query.rebuild;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/projections/{projection}/rebuilds")
class RebuildEndpoint {

    private final Named named;
    private final Beginning beginning;
    private final Promoting promoting;
    private final Cancelling cancelling;
    private final Progress progress;

    RebuildEndpoint(
            Named named, Beginning beginning, Promoting promoting, Cancelling cancelling, Progress progress) {
        this.named = named;
        this.beginning = beginning;
        this.promoting = promoting;
        this.cancelling = cancelling;
        this.progress = progress;
    }

    @PostMapping
    ResponseEntity<RebuildView> begin(@PathVariable String projection) {
        var generation = beginning.begin(named.projection(projection).name());
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/projections/%s/rebuilds/%d".formatted(projection, generation)))
                .body(view(projection, generation));
    }

    @GetMapping("/{generation}")
    RebuildView view(@PathVariable String projection, @PathVariable int generation) {
        return progress.of(named.generation(projection, generation));
    }

    @PostMapping("/{generation}/promotion")
    RebuildView promote(
            @PathVariable String projection, @PathVariable int generation,
            @RequestParam(defaultValue = "false") boolean force) throws InterruptedException {
        promoting.promote(named.projection(projection), named.generation(projection, generation), force);
        return view(projection, generation);
    }

    @DeleteMapping("/{generation}")
    ResponseEntity<Void> cancel(@PathVariable String projection, @PathVariable int generation) {
        cancelling.cancel(named.generation(projection, generation));
        return ResponseEntity.noContent().build();
    }
}
