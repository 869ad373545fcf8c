package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.rebuild.GenerationPromoter;
import dev.jurybox.query.rebuild.GenerationStarter;
import dev.jurybox.query.rebuild.RebuildCancellation;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
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
@AllowedTo(CallerPolicy.OPERATOR)
@RequestMapping("/api/admin/projections/{projection}/rebuilds")
class RebuildEndpoint {

    private final ProjectionLookup projectionLookup;
    private final GenerationStarter generationStarter;
    private final GenerationPromoter generationPromoter;
    private final RebuildCancellation rebuildCancellation;
    private final RebuildProgress rebuildProgress;

    RebuildEndpoint(
            ProjectionLookup projectionLookup, GenerationStarter generationStarter,
            GenerationPromoter generationPromoter, RebuildCancellation rebuildCancellation,
            RebuildProgress rebuildProgress) {
        this.projectionLookup = projectionLookup;
        this.generationStarter = generationStarter;
        this.generationPromoter = generationPromoter;
        this.rebuildCancellation = rebuildCancellation;
        this.rebuildProgress = rebuildProgress;
    }

    @PostMapping
    ResponseEntity<RebuildView> begin(@PathVariable String projection) {
        var generation = generationStarter.begin(projectionLookup.projection(projection).name());
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/projections/%s/rebuilds/%d".formatted(projection, generation)))
                .body(view(projection, generation));
    }

    @GetMapping("/{generation}")
    RebuildView view(@PathVariable String projection, @PathVariable int generation) {
        return rebuildProgress.of(projectionLookup.generation(projection, generation));
    }

    @PostMapping("/{generation}/promotion")
    RebuildView promote(
            @PathVariable String projection, @PathVariable int generation,
            @RequestParam(defaultValue = "false") boolean force) throws InterruptedException {
        generationPromoter.promote(projectionLookup.projection(projection),
                projectionLookup.generation(projection, generation), force);
        return view(projection, generation);
    }

    @DeleteMapping("/{generation}")
    ResponseEntity<Void> cancel(@PathVariable String projection, @PathVariable int generation) {
        rebuildCancellation.cancel(projectionLookup.generation(projection, generation));
        return ResponseEntity.noContent().build();
    }
}
